package org.aiguillage.content;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.aiguillage.refusal.Invalid;

/** A table as text: readable characters, cells, more than one column, and nothing that a spreadsheet would execute. */
final class CsvText {
    /** Every byte is a character in it, and those of UTF-8 are none of its controls. */
    private static final Charset BYTE_BY_BYTE = StandardCharsets.ISO_8859_1;

    /** What spreadsheets take for a formula that reaches out of its own cell. */
    private static final Pattern FORMULA = Pattern.compile("[=@].*|[+-](.*\\|.*|\\s*[A-Za-z.]+\\(.*)", Pattern.DOTALL);

    /** Characters of a cell, and of a row. */
    private static final int LONGEST = 1 << 20;

    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private CsvText() {}

    /** @throws Invalid for what is no text, no table, or holds a formula */
    static void check(byte[] file) {
        requireText(file);
        try (Reader text = new InputStreamReader(new ByteArrayInputStream(file), BYTE_BY_BYTE);
                CsvReader<CsvRecord> rows = CsvReader.builder()
                        .fieldSeparator(separator(file))
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .maxBufferSize(LONGEST)
                        .ofCsvRecord(text)) {
            boolean table = false;
            for (CsvRecord row : rows) {
                table |= row.getFieldCount() > 1;
                requireNoFormula(row);
            }
            if (!table) {
                throw unknown();
            }
        } catch (CsvParseException e) {
            throw unknown();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireText(byte[] file) {
        boolean begun = false;
        for (int i = startsWithMark(file) ? UTF_8_MARK.length : 0; i < file.length; i++) {
            byte it = file[i];
            boolean blank = it == ' ' || it == '\t' || it == '\r' || it == '\n';
            boolean control = (it >= 0 && it < ' ' && !blank) || it == 0x7F;
            if (control || (!begun && it == '<')) {
                throw unknown();
            }
            begun |= !blank;
        }
    }

    private static void requireNoFormula(CsvRecord row) {
        for (String cell : row.getFields()) {
            if (FORMULA.matcher(cell.strip()).matches()) {
                throw Unreadable.because(
                        "ligne " + row.getStartingLineNumber()
                                + " : une valeur était attendue, pas une formule, qu’un tableur exécuterait",
                        "line " + row.getStartingLineNumber()
                                + ": a value was expected, not a formula, which a spreadsheet would execute");
            }
        }
    }

    /** What stands most often in the first line. */
    private static char separator(byte[] file) {
        int[] seen = new int[128];
        for (int i = 0; i < file.length && file[i] != '\n'; i++) {
            if (file[i] >= 0) {
                seen[file[i]]++;
            }
        }
        char most = ',';
        for (char candidate : new char[] {';', '\t'}) {
            most = seen[candidate] > seen[most] ? candidate : most;
        }
        return most;
    }

    private static boolean startsWithMark(byte[] file) {
        return file.length >= 3 && file[0] == UTF_8_MARK[0] && file[1] == UTF_8_MARK[1] && file[2] == UTF_8_MARK[2];
    }

    static Invalid unknown() {
        return Unreadable.because(
                "un PDF, XLSX, PPTX ou CSV était attendu : le contenu de ce fichier n’est rien de cela",
                "a PDF, XLSX, PPTX or CSV was expected: the content of this file is none of them");
    }
}
