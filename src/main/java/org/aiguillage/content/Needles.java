package org.aiguillage.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Looks for short texts in a stream of any length, through a window of fixed size. */
final class Needles {
    private static final int WINDOW = 1 << 16;

    private final List<byte[]> wanted;
    private final int overlap;

    Needles(String... wanted) {
        this.wanted = Stream.of(wanted)
                .map(text -> text.getBytes(StandardCharsets.US_ASCII))
                .toList();
        this.overlap =
                this.wanted.stream().mapToInt(needle -> needle.length).max().orElse(0);
    }

    /** Whether one of them is there; otherwise the stream has been read to its end. */
    boolean areIn(InputStream stream) throws IOException {
        byte[] window = new byte[WINDOW];
        int kept = 0;
        for (int read = stream.read(window, 0, WINDOW); read >= 0; read = stream.read(window, kept, WINDOW - kept)) {
            int length = kept + read;
            if (wanted.stream().anyMatch(needle -> isIn(window, length, needle))) {
                return true;
            }
            kept = Math.min(overlap, length);
            System.arraycopy(window, length - kept, window, 0, kept);
        }
        return false;
    }

    private static boolean isIn(byte[] window, int length, byte[] needle) {
        for (int at = 0; at + needle.length <= length; at++) {
            if (window[at] == needle[0] && Arrays.equals(window, at, at + needle.length, needle, 0, needle.length)) {
                return true;
            }
        }
        return false;
    }
}
