package org.aiguillage.rulebook.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.aiguillage.language.Sentence;
import org.jspecify.annotations.Nullable;

/** One row of a table whose cells are what its schema says, read by column. */
final class Cells {
    private final CsvTable table;
    private final CsvTable.Row row;
    private final Problems problems;

    Cells(CsvTable table, CsvTable.Row row, Problems problems) {
        this.table = table;
        this.row = row;
        this.problems = problems;
    }

    String text(String column) {
        return row.cells().get(table.schema().indexOf(column));
    }

    <E extends Enum<E>> E constant(String column, Class<E> type) {
        return Enum.valueOf(type, text(column));
    }

    /** A constant, or null for {@code *}. */
    <E extends Enum<E>> @Nullable E constantOrAny(String column, Class<E> type) {
        return text(column).equals(CellType.ANY) ? null : constant(column, type);
    }

    int whole(String column) {
        return Integer.parseInt(text(column));
    }

    BigDecimal number(String column) {
        return new BigDecimal(text(column));
    }

    /** A decimal number, or null for an empty cell. */
    @Nullable
    BigDecimal numberOrNone(String column) {
        return text(column).isEmpty() ? null : number(column);
    }

    LocalDate day(String column) {
        return LocalDate.parse(text(column));
    }

    /** What a cell is by itself, its row does not allow. */
    void wrong(String column, Sentence expected) {
        problems.add(table.misfit(row, table.schema().indexOf(column), expected));
    }
}
