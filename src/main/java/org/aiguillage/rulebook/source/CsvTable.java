package org.aiguillage.rulebook.source;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.aiguillage.observatory.Rulebooks;

/** A table as it is written: its columns, and its rows with the line on which each stands. */
public record CsvTable(String file, List<String> columns, List<Row> rows) {

    public record Row(int line, List<String> cells) {}

    /** Reads one table; what is wrong goes to {@code problems}, and the rows that are right come back. */
    static CsvTable read(SortedMap<String, String> files, String name, List<String> columns, Problems problems) {
        String file = "tables/" + name + ".csv";
        String text = files.get(file);
        List<Row> rows = new ArrayList<>();
        if (text == null) {
            problems.add(file, "this table was expected");
            return new CsvTable(file, columns, rows);
        }
        List<String> header = List.of();
        try (CsvReader<CsvRecord> reader = reader(text)) {
            for (CsvRecord line : reader) {
                List<String> cells =
                        line.getFields().stream().map(String::strip).toList();
                int number = (int) line.getStartingLineNumber();
                if (header.isEmpty()) {
                    header = cells;
                } else if (cells.size() == header.size()) {
                    rows.add(new Row(number, cells));
                } else {
                    problems.add(file, number, header.size() + " cells were expected, found " + cells.size());
                }
            }
        } catch (CsvParseException e) {
            problems.add(file, String.valueOf(e.getMessage()));
        } catch (java.io.IOException e) {
            throw new IllegalStateException("text in memory can be read", e);
        }
        if (!header.equals(columns)) {
            problems.add(
                    file,
                    1,
                    "the columns " + String.join(",", columns) + " were expected, found " + String.join(",", header));
            rows.clear();
        }
        return new CsvTable(file, columns, rows);
    }

    private static CsvReader<CsvRecord> reader(String text) {
        return CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .detectBomHeader(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
    }

    /** For those who want to read the table as it is. */
    public Rulebooks.Table plain() {
        String name = file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
        return new Rulebooks.Table(name, columns, rows.stream().map(Row::cells).toList());
    }
}
