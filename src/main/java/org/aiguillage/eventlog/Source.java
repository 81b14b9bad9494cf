package org.aiguillage.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.aiguillage.language.Sentence;
import org.jspecify.annotations.Nullable;

/** A file of a log, compressed or not: what its first bytes say counts, not its name. */
record Source(Path path) {
    /** What unpacks to more is refused. */
    static final long LARGEST = 8L << 30;

    static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BUFFER = 1 << 16;
    private static final int GZIP_1 = 0x1f;
    private static final int GZIP_2 = 0x8b;

    String name() {
        return String.valueOf(path.getFileName());
    }

    InputStream open() throws IOException {
        InputStream file = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        file.mark(2);
        boolean gzip = file.read() == GZIP_1 && file.read() == GZIP_2;
        file.reset();
        return new BoundedStream(
                gzip ? new BufferedInputStream(new GZIPInputStream(file, BUFFER), BUFFER) : file, LARGEST);
    }

    /** XML begins with a bracket, which no header of a table does. */
    boolean xml() throws IOException {
        try (Reader text = new InputStreamReader(open(), charset(null))) {
            int c = text.read();
            while (c == '\uFEFF' || Character.isWhitespace(c)) {
                c = text.read();
            }
            return c == '<';
        }
    }

    Reader text(@Nullable Charset given) throws IOException {
        return new InputStreamReader(
                open(),
                charset(given)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** UTF-8 when the whole file is, UTF-16 where its mark says so, else what spreadsheets in Western Europe write. */
    private Charset charset(@Nullable Charset given) throws IOException {
        if (given != null) {
            return given;
        }
        try (InputStream bytes = open()) {
            int first = bytes.read();
            int second = bytes.read();
            if (first + second == 0xFE + 0xFF && first * second == 0xFE * 0xFF) {
                return java.nio.charset.StandardCharsets.UTF_16;
            }
        }
        try (Reader text = text(UTF_8)) {
            char[] buffer = new char[BUFFER];
            while (text.read(buffer) >= 0) {
                // Only whether it can be read matters.
            }
            return UTF_8;
        } catch (CharacterCodingException e) {
            return WINDOWS;
        }
    }

    /** A stream that ends in a refusal where it grows too large. */
    private static final class BoundedStream extends java.io.FilterInputStream {
        private long left;

        BoundedStream(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            return count(read < 0 ? read : 1) < 0 ? -1 : read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return (int) count(super.read(bytes, from, length));
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private long count(long read) {
            left -= Math.max(0, read);
            if (left < 0) {
                throw new Unreadable(new Sentence(
                        "le contenu dépasse " + (LARGEST >> 30) + " Gio",
                        "the content exceeds " + (LARGEST >> 30) + " GiB"));
            }
            return read;
        }
    }
}
