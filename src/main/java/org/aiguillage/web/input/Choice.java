package org.aiguillage.web.input;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.aiguillage.refusal.Expected;
import org.aiguillage.refusal.Invalid;
import org.jspecify.annotations.Nullable;

/** One of a closed set of names, written exactly. */
public final class Choice {
    private Choice() {}

    /** @throws Invalid naming the field and what it could have been */
    public static <E extends Enum<E>> E of(Class<E> type, @Nullable String text, String field) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new Invalid(field, Expected.oneOf(names(type))));
    }

    static String names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }
}
