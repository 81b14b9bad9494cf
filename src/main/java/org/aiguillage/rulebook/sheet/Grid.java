package org.aiguillage.rulebook.sheet;

import java.util.List;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.FieldError;

/**
 * A sheet as it was brought: cells by place, none of them understood yet.
 *
 * @param lines those with something in them, from the top
 * @param decimalComma whether a number may be written 0,8
 */
record Grid(String name, List<Line> lines, boolean decimalComma) {
    static final int MOST_ROWS = 10_000;
    static final int MOST_COLUMNS = 50;
    static final int LONGEST_CELL = 1_000;

    /**
     * @param number of the row, from 1
     * @param cells from column A; empty text where nothing stands
     */
    record Line(int number, List<String> cells) {

        String at(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean isComment() {
            return at(0).startsWith("#");
        }

        /** The text of a comment, without the sign. */
        String comment() {
            String joined = String.join(
                    ", ", cells.stream().filter(cell -> !cell.isEmpty()).toList());
            return joined.substring(1).strip();
        }
    }

    FieldError error(int row, int column, Sentence expected) {
        return new FieldError(place(name, row, column), expected);
    }

    /** A cell as spreadsheets call it: {@code weights!D7}. */
    static String place(String sheet, int row, int column) {
        return sheet + "!" + letters(column) + row;
    }

    /** The letters of a column, 0 being A. */
    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
