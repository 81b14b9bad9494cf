package org.aiguillage.web.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * One choice of a field.
 *
 * @param value as the API writes it
 * @param name as the reader reads it
 */
public record Option(String value, String name) {

    /** All values of an enumeration, each named by the text {@code prefix.VALUE}. */
    public static <E extends Enum<E>> List<Option> of(Texts t, Class<E> type, String prefix) {
        return named(type, value -> t.get(prefix + "." + value.name()));
    }

    /** All values of an enumeration, each under its own name. */
    public static <E extends Enum<E>> List<Option> named(Class<E> type, Function<E, String> name) {
        return Arrays.stream(type.getEnumConstants())
                .map(value -> new Option(value.name(), name.apply(value)))
                .toList();
    }
}
