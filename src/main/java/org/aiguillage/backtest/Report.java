package org.aiguillage.backtest;

import java.util.List;

/**
 * What a back-test found, in the words of one language, ready to be laid out.
 *
 * @param title the finding in one sentence
 * @param lead the rest of it, a sentence or two a paragraph
 */
public record Report(String title, List<String> lead, List<Section> sections) {

    /**
     * @param note what was counted, or that there is nothing to say
     * @param columns none where the note says all
     * @param more what was left out of the rows; empty when nothing was
     */
    public record Section(String title, String note, List<Column> columns, List<List<Cell>> rows, String more) {}

    /** @param figure whether it holds figures, which stand at the right */
    public record Column(String name, boolean figure) {}

    /** @param small what stands below it, line by line */
    public record Cell(String text, List<String> small) {
        static Cell of(String text) {
            return new Cell(text, List.of());
        }

        public boolean blank() {
            return text.isEmpty() && small.isEmpty();
        }
    }
}
