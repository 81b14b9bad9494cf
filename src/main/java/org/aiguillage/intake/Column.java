package org.aiguillage.intake;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aiguillage.dossier.Siren;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Expected;

/**
 * One column of a sheet.
 *
 * @param name dotted path of the field, e.g. {@code company.siren}
 * @param type of the field, or of each item of a list
 * @param list whether a cell holds several values, separated by {@link #ITEMS}
 */
record Column(String name, Class<?> type, boolean list) {
    static final char ITEMS = '|';

    /** Between the parts of an item that is a record itself: {@code 2026-08-01/2026-08-31}. */
    static final char PARTS = '/';

    /** A number as JSON writes it; what looks otherwise stays text, which no number field takes. */
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?");

    private static final Sentence WHOLE = new Sentence(
            "un nombre entier, sans espace ni unité, était attendu",
            "a whole number, without spaces or units, was expected");
    private static final Sentence DECIMAL = new Sentence(
            "un nombre, avec un point pour les décimales, était attendu",
            "a number, with a point before its decimals, was expected");
    private static final Sentence DATE =
            new Sentence("une date de la forme 2026-12-31 était attendue", "a date like 2026-12-31 was expected");
    private static final Sentence PERIOD = new Sentence(
            "des périodes de la forme 2026-08-01/2026-08-31 étaient attendues",
            "periods like 2026-08-01/2026-08-31 were expected");
    private static final Sentence TEXT = new Sentence("un texte était attendu", "a text was expected");

    /** Whether this text is to be written as it stands, not as text, in JSON. */
    boolean bare(String text) {
        return isNumber()
                ? NUMBER.matcher(text).matches()
                : type == Boolean.class && (text.equals("true") || text.equals("false"));
    }

    /** The fields that the parts of an item fill, in order; none when an item is a plain value. */
    RecordComponent[] parts() {
        return type.isRecord() && type != Siren.class ? type.getRecordComponents() : new RecordComponent[0];
    }

    /** What a cell of this column must look like. */
    Sentence expected() {
        if (isNumber()) {
            return type == BigDecimal.class ? DECIMAL : WHOLE;
        } else if (type == Boolean.class) {
            return Expected.oneOf("true, false");
        } else if (type.isEnum()) {
            return Expected.oneOf(Arrays.stream(type.getEnumConstants())
                    .map(value -> ((Enum<?>) value).name())
                    .collect(Collectors.joining(", ")));
        } else if (type == LocalDate.class) {
            return DATE;
        } else if (type == Siren.class) {
            return Expected.SIREN;
        }
        return type.isRecord() ? PERIOD : TEXT;
    }

    private boolean isNumber() {
        return type == Long.class || type == Integer.class || type == BigDecimal.class;
    }
}
