package org.aiguillage.content;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How much a file may be once unpacked, all its parts together. */
final class Allowance {
    private static final int MEBIBYTE = 1 << 20;
    private static final int WHOLE = 20 * MEBIBYTE;

    private final int mebibytes;
    private long left;

    Allowance(int mebibytes) {
        this.mebibytes = mebibytes;
        this.left = (long) mebibytes * MEBIBYTE;
    }

    /** A stream that ends in a refusal when it goes beyond what is left. */
    InputStream counted(InputStream unpacked) {
        return new FilterInputStream(unpacked) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                count(read < 0 ? 0 : 1);
                return read;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int read = super.read(bytes, from, length);
                count(Math.max(0, read));
                return read;
            }
        };
    }

    private void count(int bytes) {
        left -= bytes;
        if (left < 0) {
            throw Unreadable.because(
                    "le fichier dépasse " + mebibytes + " Mio une fois décompressé",
                    "the file exceeds " + mebibytes + " MiB once unpacked");
        }
    }

    /** A part that says what the others are: never large. */
    byte[] small(InputStream content) throws IOException {
        return atMost(content, MEBIBYTE);
    }

    /** A file within the file. */
    byte[] whole(InputStream content) throws IOException {
        return atMost(content, WHOLE);
    }

    private static byte[] atMost(InputStream content, int most) throws IOException {
        byte[] bytes = content.readNBytes(most + 1);
        if (bytes.length > most) {
            throw Unreadable.because("une partie du fichier est démesurée", "a part of the file is beyond measure");
        }
        return bytes;
    }
}
