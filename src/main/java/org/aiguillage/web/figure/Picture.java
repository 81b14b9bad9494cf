package org.aiguillage.web.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One picture and the table it is drawn from, in words. A table without rows is not drawn: its caption says why it is empty.
 *
 * @param title what it shows, counted from its data
 * @param caption what was counted, and how many
 * @param columns the first names the rows
 */
public record Picture(Kind kind, String title, String caption, List<Column> columns, List<Row> rows) {
    private static final int DIGITS = 4;

    /** How a table is drawn. */
    public enum Kind {
        /** A bar for each number, those of a row beside each other. */
        BARS,
        /** The numbers of a row end to end; a column TOTAL is written at its end, a column MARK stands as a line. */
        STACK,
        /** A box for each row: the columns P10, P25, P50, P75 and P90, and a MARK. */
        BOX,
        /** The rows as nodes in their order, on a stream as wide as the sum of each; with a column TOTAL. */
        FLOW;

        public String attribute() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a column stands for, hence its colour and pattern. */
    public enum Tone {
        /** Not drawn. */
        NONE,
        PLAIN,
        INVESTOR,
        STARTUP,
        CLUSTER,
        NOBODY,
        BEFORE,
        AFTER,
        WARNING,
        BREACH,
        ESCALATED,
        AGE1,
        AGE2,
        AGE3,
        AGE4,
        P10,
        P25,
        P50,
        P75,
        P90,
        TOTAL,
        MARK;

        /** Null for what is not drawn. */
        public @Nullable String attribute() {
            return this == NONE ? null : name().toLowerCase(Locale.ROOT);
        }
    }

    public record Column(String name, Tone tone) {}

    /** @param value that is drawn; null where there is none */
    public record Cell(String text, @Nullable Double value) {

        /** A text that is not drawn. */
        public static Cell of(String text) {
            return new Cell(text, null);
        }

        /** The number as scripts read it, to four digits after the point; null where there is none. */
        public @Nullable String number() {
            return value == null
                    ? null
                    : BigDecimal.valueOf(value)
                            .setScale(DIGITS, RoundingMode.HALF_UP)
                            .stripTrailingZeros()
                            .toPlainString();
        }
    }

    public record Row(String name, List<Cell> cells) {}

    /** @param rowName what the rows are, e.g. "stage" */
    public static Picture of(Kind kind, String title, String caption, String rowName) {
        return new Picture(kind, title, caption, List.of(new Column(rowName, Tone.NONE)), List.of());
    }

    public Picture column(String name, Tone tone) {
        return new Picture(kind, title, caption, with(columns, new Column(name, tone)), rows);
    }

    /** @param cells one for each column but the first */
    public Picture row(String name, List<Cell> cells) {
        return new Picture(kind, title, caption, columns, with(rows, new Row(name, cells)));
    }

    public boolean empty() {
        return rows.isEmpty();
    }

    private static <T> List<T> with(List<T> list, T one) {
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return List.copyOf(more);
    }
}
