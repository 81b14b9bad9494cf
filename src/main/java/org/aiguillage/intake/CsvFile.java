package org.aiguillage.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.aiguillage.language.Sentence;
import org.jspecify.annotations.Nullable;

/** A CSV file read row by row: UTF-8 with or without its mark, commas, or semicolons as French spreadsheets write. */
final class CsvFile implements Closeable {
    private static final int LONGEST_ROW = 1 << 20;
    private static final int LONGEST_HEADER = 1 << 16;
    private static final char MARK = '\uFEFF';

    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private long line = 1;

    private CsvFile(CsvReader<CsvRecord> csv) {
        this.csv = csv;
        this.records = csv.iterator();
    }

    /** @throws Unreadable when there is no such file, or its beginning cannot be read */
    static CsvFile open(Path path) {
        try {
            BufferedReader reader = new BufferedReader(
                    new InputStreamReader(
                            Files.newInputStream(path),
                            UTF_8.newDecoder()
                                    .onMalformedInput(CodingErrorAction.REPORT)
                                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
                    LONGEST_HEADER);
            return new CsvFile(CsvReader.builder()
                    .fieldSeparator(separator(reader))
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .maxBufferSize(LONGEST_ROW)
                    .ofCsvRecord(reader));
        } catch (CharacterCodingException e) {
            throw new Unreadable(1, NOT_UTF_8, e);
        } catch (IOException e) {
            throw new Unreadable(1, new Sentence("le fichier ne s’ouvre pas", "the file cannot be opened"), e);
        }
    }

    private static final Sentence NOT_UTF_8 =
            new Sentence("le fichier doit être en UTF-8", "the file must be in UTF-8");

    /**
     * The next row, the header being the first; null after the last.
     *
     * @throws Unreadable when what follows is not CSV
     */
    @Nullable
    Row next() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord row = records.next();
            line = row.getStartingLineNumber();
            return new Row(line, row.getFields());
        } catch (CsvParseException e) {
            throw new Unreadable(line, broken(e), e);
        } catch (UncheckedIOException e) {
            throw new Unreadable(line, e.getCause() instanceof CharacterCodingException ? NOT_UTF_8 : broken(e), e);
        }
    }

    record Row(long line, List<String> cells) {}

    @Override
    public void close() throws IOException {
        csv.close();
    }

    /** The header decides: field names hold neither character. */
    private static char separator(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != MARK) {
            reader.reset();
        }
        reader.mark(LONGEST_HEADER);
        boolean semicolon = false;
        boolean comma = false;
        for (int i = 0, c = reader.read(); i < LONGEST_HEADER - 1 && c >= 0 && c != '\n' && c != '\r'; i++) {
            semicolon |= c == ';';
            comma |= c == ',';
            c = reader.read();
        }
        reader.reset();
        return semicolon && !comma ? ';' : ',';
    }

    private static Sentence broken(Exception e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return new Sentence(
                "la suite n’est pas du CSV lisible (" + cause.getMessage() + ")",
                "what follows is not readable CSV (" + cause.getMessage() + ")");
    }

    /** A file that cannot be read from a line on. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final long line;
        private final transient Sentence why;

        Unreadable(long line, Sentence why, Throwable cause) {
            super(why.en(), cause);
            this.line = line;
            this.why = why;
        }

        long line() {
            return line;
        }

        Sentence why() {
            return why;
        }
    }
}
