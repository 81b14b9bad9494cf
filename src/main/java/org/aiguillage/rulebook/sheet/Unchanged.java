package org.aiguillage.rulebook.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.aiguillage.rulebook.source.CsvTable;
import org.aiguillage.rulebook.source.Problems;
import org.aiguillage.rulebook.source.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what an upload did not change as it was written: a spreadsheet makes 0.2 of 0.20 and splits a comment at its commas,
 * which is no change. So an unchanged table is the same text, and its version the same.
 */
final class Unchanged {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Unchanged() {}

    /** The text of a table that was brought, in the place of an earlier one. */
    static String kept(CsvTable brought, @Nullable String before) {
        if (before == null) {
            return CsvText.of(brought);
        }
        CsvTable earlier = CsvTable.read(brought.schema(), before, new Problems());
        Map<List<String>, List<String>> written = new HashMap<>();
        earlier.rows().forEach(row -> written.put(plain(brought.schema(), row.cells()), row.cells()));
        List<CsvTable.Row> rows = brought.rows().stream()
                .map(row -> new CsvTable.Row(
                        row.line(), written.getOrDefault(plain(brought.schema(), row.cells()), row.cells())))
                .toList();
        boolean sameComments = brought.comments().isEmpty() || words(brought).equals(words(earlier));
        List<String> comments = sameComments ? earlier.comments() : brought.comments();
        boolean sameRows = cells(rows).equals(cells(earlier.rows()));
        return sameRows && sameComments ? before : CsvText.of(new CsvTable(brought.schema(), comments, rows));
    }

    /** The cells with their numbers as every table could write them. */
    static List<String> plain(Schema schema, List<String> cells) {
        return java.util.stream.IntStream.range(0, cells.size())
                .mapToObj(i -> switch (schema.columns().get(i).type().kind()) {
                    case WHOLE, NUMBER -> Numbers.plain(cells.get(i));
                    case TEXT, CHOICE, DATE -> cells.get(i);
                })
                .toList();
    }

    private static List<List<String>> cells(List<CsvTable.Row> rows) {
        return rows.stream().map(CsvTable.Row::cells).toList();
    }

    private static List<String> words(CsvTable table) {
        return table.comments().stream()
                .map(comment -> BETWEEN_WORDS.matcher(comment).replaceAll(" ").strip())
                .toList();
    }
}
