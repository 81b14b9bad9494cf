package org.aiguillage.rulebook.sheet;

import java.util.List;
import java.util.stream.Collectors;
import org.aiguillage.rulebook.source.CsvTable;

/** Writes a table as the rules folder keeps it: comments first, then the header, then the rows. */
final class CsvText {
    private CsvText() {}

    static String of(CsvTable table) {
        StringBuilder text = new StringBuilder();
        table.comments().forEach(comment -> text.append("# ").append(comment).append('\n'));
        line(text, table.schema().header());
        table.rows().forEach(row -> line(text, row.cells()));
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append(cells.stream().map(CsvText::quoted).collect(Collectors.joining(",")))
                .append('\n');
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == ';' || c == '"' || c == '\n' || c == '\r')
                && cell.equals(cell.strip())
                && !cell.startsWith("#");
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
