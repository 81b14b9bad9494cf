package org.aiguillage.rulebook.sheet;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.aiguillage.content.Unreadable;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Invalid;

/**
 * Reads a CSV file as spreadsheets write it: UTF-8 or, failing that, windows-1252; commas, or the semicolons of a French
 * one, with which a number has a decimal comma. What had to be assumed is said.
 */
final class CsvReader {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String MARK = "\uFEFF";

    private final List<Sentence> assumed = new ArrayList<>();

    /** What was read, and what was assumed in doing so. */
    record Read(Grid grid, List<Sentence> assumed) {}

    /** @throws Invalid when it is no text, no CSV, or beyond any table */
    static Read read(String name, byte[] file) {
        CsvReader reader = new CsvReader();
        String text = reader.text(file);
        char separator = reader.separator(text);
        Grid grid = new Grid(name, lines(text, separator), separator == ';');
        return new Read(grid, List.copyOf(reader.assumed));
    }

    private String text(byte[] file) {
        for (byte it : file) {
            if (it == 0) {
                throw Unreadable.because(
                        "un texte CSV était attendu : ce fichier contient des octets nuls",
                        "a CSV text was expected: this file holds NUL bytes");
            }
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith(MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            assumed.add(new Sentence(
                    "Le fichier n’est pas en UTF-8 : il a été lu comme windows-1252.",
                    "The file is not in UTF-8: it was read as windows-1252."));
            return new String(file, WINDOWS);
        }
    }

    private char separator(String text) {
        String header = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("\"#"))
                .findFirst()
                .orElse("");
        if (!header.contains(";")) {
            return ',';
        }
        assumed.add(new Sentence(
                "Les points-virgules séparent les cellules, et la virgule les décimales.",
                "Semicolons separate the cells, and a comma the decimals."));
        return ';';
    }

    private static List<Grid.Line> lines(String text, char separator) {
        List<Grid.Line> lines = new ArrayList<>();
        try (de.siegmar.fastcsv.reader.CsvReader<CsvRecord> reader = de.siegmar.fastcsv.reader.CsvReader.builder()
                .fieldSeparator(separator)
                .commentStrategy(CommentStrategy.READ)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                List<String> cells = cells(record);
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    lines.add(new Grid.Line((int) record.getStartingLineNumber(), cells));
                }
                bounded(lines.size(), cells.size());
            }
            return lines;
        } catch (CsvParseException e) {
            throw Unreadable.because("la suite n’est pas du CSV lisible", "what follows is not readable CSV");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(CsvRecord record) {
        List<String> cells =
                new ArrayList<>(record.getFields().stream().map(CsvReader::cell).toList());
        if (record.isComment()) {
            cells.set(0, "#" + cells.get(0));
        }
        while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        return List.copyOf(cells);
    }

    private static String cell(String text) {
        String stripped = text.strip();
        return stripped.length() > Grid.LONGEST_CELL ? stripped.substring(0, Grid.LONGEST_CELL) : stripped;
    }

    private static void bounded(int rows, int columns) {
        if (rows > Grid.MOST_ROWS || columns > Grid.MOST_COLUMNS) {
            throw Unreadable.because(
                    "au plus " + Grid.MOST_ROWS + " lignes de " + Grid.MOST_COLUMNS + " cellules étaient attendues",
                    "at most " + Grid.MOST_ROWS + " rows of " + Grid.MOST_COLUMNS + " cells were expected");
        }
    }
}
