package org.aiguillage.rulebook.source;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aiguillage.language.Sentence;
import org.aiguillage.observatory.Rulebooks;
import org.jspecify.annotations.Nullable;

/**
 * A table as it is written.
 *
 * @param comments the lines that begin with #, without it
 * @param rows those whose cells are what the schema says
 */
public record CsvTable(Schema schema, List<String> comments, List<Row> rows) {

    /** @param line of the file on which it stands */
    public record Row(int line, List<String> cells) {}

    /** Reads one table; what is wrong goes to {@code problems}, and the rows that are right come back. */
    public static CsvTable read(Schema schema, @Nullable String text, Problems problems) {
        if (text == null) {
            problems.add(schema.file(), 0, new Sentence("cette table était attendue", "this table was expected"));
            return new CsvTable(schema, List.of(), List.of());
        }
        List<String> comments = new ArrayList<>();
        List<Row> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = reader(text)) {
            for (CsvRecord line : reader) {
                List<String> cells =
                        line.getFields().stream().map(String::strip).toList();
                if (line.isComment()) {
                    comments.add(cells.get(0));
                } else {
                    lines.add(new Row((int) line.getStartingLineNumber(), cells));
                }
            }
        } catch (CsvParseException e) {
            problems.add(schema.file(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new IllegalStateException("text in memory can be read", e);
        }
        return checked(schema, comments, lines, problems);
    }

    /** @param lines the first is the header */
    static CsvTable checked(Schema schema, List<String> comments, List<Row> lines, Problems problems) {
        CsvTable table = new CsvTable(schema, List.copyOf(comments), new ArrayList<>());
        List<String> header = lines.isEmpty() ? List.of() : lines.get(0).cells();
        if (!header.equals(schema.header())) {
            String expected = String.join(",", schema.header());
            String found = String.join(",", header);
            problems.add(
                    schema.file(),
                    lines.isEmpty() ? 1 : lines.get(0).line(),
                    new Sentence(
                            "les colonnes " + expected + " étaient attendues, voici " + found,
                            "the columns " + expected + " were expected, found " + found));
            return table;
        }
        Map<List<String>, Integer> seen = new HashMap<>();
        for (Row row : lines.subList(1, lines.size())) {
            if (table.fits(row, problems) && table.isNew(row, seen, problems)) {
                table.rows.add(row);
            }
        }
        return table;
    }

    private boolean fits(Row row, Problems problems) {
        int width = schema.columns().size();
        if (row.cells().size() != width) {
            int found = row.cells().size();
            problems.add(
                    schema.file(),
                    row.line(),
                    new Sentence(
                            width + " cellules étaient attendues, en voici " + found,
                            width + " cells were expected, found " + found));
            return false;
        }
        boolean fits = true;
        for (int i = 0; i < width; i++) {
            CellType type = schema.columns().get(i).type();
            if (!type.accepts(row.cells().get(i))) {
                problems.add(misfit(row, i, type.expected()));
                fits = false;
            }
        }
        return fits;
    }

    private boolean isNew(Row row, Map<List<String>, Integer> seen, Problems problems) {
        Integer before = seen.putIfAbsent(schema.keyOf(row.cells()), row.line());
        if (before != null) {
            problems.add(
                    schema.file(),
                    row.line(),
                    new Sentence("la ligne " + before + " le dit déjà", "line " + before + " says the same already"));
        }
        return before == null;
    }

    Finding misfit(Row row, int column, Sentence expected) {
        String name = schema.columns().get(column).name();
        String found = row.cells().get(column);
        return new Finding(
                schema.file(),
                row.line(),
                column,
                new Sentence(
                        "colonne " + name + " : « " + found + " » là où était attendu " + expected.fr(),
                        "column " + name + ": \"" + found + "\" found where " + expected.en() + " was expected"));
    }

    private static CsvReader<CsvRecord> reader(String text) {
        return CsvReader.builder()
                .commentStrategy(CommentStrategy.READ)
                .detectBomHeader(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
    }

    /** For those who want to read the table as it is. */
    public Rulebooks.Table plain() {
        return new Rulebooks.Table(
                schema.name(), schema.header(), rows.stream().map(Row::cells).toList());
    }
}
