package org.aiguillage.rulebook.source;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One row of a table, read cell by cell as what each must be; a wrong cell is named by file, line and column. */
final class Cells {
    static final String ANY = "*";

    private final CsvTable table;
    private final CsvTable.Row row;
    private final Problems problems;

    Cells(CsvTable table, CsvTable.Row row, Problems problems) {
        this.table = table;
        this.row = row;
        this.problems = problems;
    }

    int line() {
        return row.line();
    }

    String text(String column) {
        String value = raw(column);
        return value.isEmpty() ? wrong(column, "a text", "") : value;
    }

    String oneOf(String column, Collection<String> allowed) {
        String value = raw(column);
        return allowed.contains(value) ? value : wrong(column, "one of " + String.join(", ", allowed), value);
    }

    <E extends Enum<E>> E constant(String column, Class<E> type) {
        E[] all = type.getEnumConstants();
        return Arrays.stream(all)
                .filter(e -> e.name().equals(raw(column)))
                .findFirst()
                .orElseGet(() -> wrong(column, "one of " + Arrays.toString(all), all[0]));
    }

    /** A constant, or null for {@code *}. */
    <E extends Enum<E>> @Nullable E constantOrAny(String column, Class<E> type) {
        return raw(column).equals(ANY) ? null : constant(column, type);
    }

    int points(String column) {
        String value = raw(column);
        return value.matches("-?\\d{1,6}") ? Integer.parseInt(value) : wrong(column, "a whole number", 0);
    }

    /** A decimal number, or null for an empty cell. */
    @Nullable
    BigDecimal numberOrNone(String column) {
        return raw(column).isEmpty() ? null : number(column);
    }

    BigDecimal number(String column) {
        String value = raw(column);
        return value.matches("-?\\d{1,12}(\\.\\d{1,9})?")
                ? new BigDecimal(value)
                : wrong(column, "a number such as 0.8", BigDecimal.ONE);
    }

    BigDecimal positive(String column) {
        BigDecimal value = number(column);
        return value.signum() > 0 ? value : wrong(column, "a number above zero", BigDecimal.ONE);
    }

    /** A share of a whole: above 0, at most 1. */
    BigDecimal share(String column) {
        BigDecimal value = positive(column);
        return value.compareTo(BigDecimal.ONE) <= 0 ? value : wrong(column, "a share of at most 1", BigDecimal.ONE);
    }

    String currency(String column) {
        String value = raw(column);
        return Currency.getAvailableCurrencies().stream()
                        .anyMatch(c -> c.getCurrencyCode().equals(value))
                ? value
                : wrong(column, "an ISO 4217 currency code", value);
    }

    <T> T wrong(String column, String expected, T instead) {
        problems.add(
                table.file(),
                row.line(),
                String.format(
                        Locale.ROOT, "column %s: \"%s\" found where %s was expected", column, raw(column), expected));
        return instead;
    }

    private String raw(String column) {
        return row.cells().get(table.columns().indexOf(column));
    }
}
