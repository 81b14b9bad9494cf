package org.aiguillage.eventlog;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aiguillage.language.Sentence;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV file under their header. */
final class CsvRows implements Closeable {
    private static final int LONGEST_ROW = 1 << 22;
    private static final int LONGEST_HEADER = 1 << 16;
    private static final String SEPARATORS = ",;\t|";
    private static final Pattern BEGUN = Pattern.compile("starting at line (\\d{1,18})");
    private static final char MARK = '\uFEFF';

    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private final List<String> header;
    private long line = 1;

    private CsvRows(CsvReader<CsvRecord> csv) {
        this.csv = csv;
        this.records = csv.iterator();
        CsvRecord first = take();
        if (first == null) {
            throw Unreadable.at(1, new Sentence("le fichier est vide", "the file is empty"));
        }
        this.header = first.getFields().stream().map(String::strip).toList();
    }

    static CsvRows open(Source source, @Nullable Character separator, @Nullable Charset charset) throws IOException {
        BufferedReader text = new BufferedReader(source.text(charset), LONGEST_HEADER);
        char seen = separator(text);
        return new CsvRows(CsvReader.builder()
                .fieldSeparator(separator == null ? seen : separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_ROW)
                .ofCsvRecord(text));
    }

    List<String> header() {
        return header;
    }

    /** The line on which the last row that was read begins. */
    long line() {
        return line;
    }

    /**
     * The cells of the next row; null after the last.
     *
     * @throws Unreadable when what follows is not CSV, or the row does not fit its header
     */
    @Nullable
    List<String> next() {
        CsvRecord row = take();
        if (row == null) {
            return null;
        }
        int cells = row.getFieldCount();
        if (cells != header.size()) {
            throw Unreadable.at(
                    line,
                    new Sentence(
                            cells + " cellules sous un en-tête de " + header.size(),
                            cells + " cells under a header of " + header.size()));
        }
        return row.getFields();
    }

    private @Nullable CsvRecord take() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord row = records.next();
            line = row.getStartingLineNumber();
            return row;
        } catch (CsvParseException | UncheckedIOException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw Unreadable.at(
                    begun(String.valueOf(cause.getMessage())),
                    new Sentence(
                            "la suite n’est pas du CSV lisible (" + cause.getMessage() + ")",
                            "what follows is not readable CSV (" + cause.getMessage() + ")"));
        }
    }

    /** Where the row that cannot be read begins, which the parser tells in its message alone. */
    private long begun(String message) {
        Matcher place = BEGUN.matcher(message);
        return place.find() ? Long.parseLong(place.group(1)) : line + 1;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    /** The one that the header holds most often, outside quotes. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != MARK) {
            text.reset();
        }
        text.mark(LONGEST_HEADER);
        int[] seen = new int[SEPARATORS.length()];
        boolean quoted = false;
        int c = text.read();
        for (int i = 0; i < LONGEST_HEADER - 1 && c >= 0 && (quoted || (c != '\n' && c != '\r')); i++) {
            quoted ^= c == '"';
            int place = quoted ? -1 : SEPARATORS.indexOf(c);
            if (place >= 0) {
                seen[place]++;
            }
            c = text.read();
        }
        text.reset();
        int most = 0;
        for (int i = 1; i < seen.length; i++) {
            most = seen[i] > seen[most] ? i : most;
        }
        return SEPARATORS.charAt(most);
    }
}
