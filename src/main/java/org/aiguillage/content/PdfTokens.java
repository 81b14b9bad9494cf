package org.aiguillage.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import org.jspecify.annotations.Nullable;

/** The names and words of a PDF's syntax, read forward; texts and comments are passed over. A name begins with a slash. */
final class PdfTokens {
    private static final int LONGEST = 256;
    private static final int NOTHING = -1;

    private final PushbackInputStream in;
    private long read;

    PdfTokens(InputStream in) {
        this.in = new PushbackInputStream(in, 2);
    }

    /** How many bytes have been read. */
    long read() {
        return read;
    }

    /** The next name, word or bracket; null at the end. */
    @Nullable
    String next() throws IOException {
        while (true) {
            int c = take();
            if (c == NOTHING) {
                return null;
            } else if (c == '%') {
                comment();
            } else if (c == '(') {
                text();
            } else if (c == '<') {
                if (doubled(c)) {
                    return "<<";
                }
                hexadecimal();
            } else if (c == '>' && doubled(c)) {
                return ">>";
            } else if (c == '[') {
                return "[";
            } else if (c == ']') {
                return "]";
            } else if (c == '/') {
                return "/" + regular(NOTHING);
            } else if (isRegular(c)) {
                return regular(c);
            }
        }
    }

    /** Passes the end of the line after a keyword: what follows is content. */
    void endLine() throws IOException {
        int c = take();
        if (c == '\r') {
            c = take();
        }
        if (c != '\n') {
            giveBack(c);
        }
    }

    private boolean doubled(int c) throws IOException {
        int following = take();
        if (following == c) {
            return true;
        }
        giveBack(following);
        return false;
    }

    private void comment() throws IOException {
        int c = take();
        while (c != NOTHING && c != '\r' && c != '\n') {
            c = take();
        }
    }

    private void text() throws IOException {
        int depth = 1;
        while (depth > 0) {
            int c = take();
            if (c == NOTHING) {
                return;
            } else if (c == '\\') {
                take();
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            }
        }
    }

    private void hexadecimal() throws IOException {
        int c = take();
        while (c != NOTHING && c != '>') {
            c = take();
        }
    }

    private String regular(int first) throws IOException {
        StringBuilder word = new StringBuilder();
        boolean name = first == NOTHING;
        int c = name ? take() : first;
        while (isRegular(c)) {
            int meant = name && c == '#' ? escaped() : c;
            if (word.length() < LONGEST) {
                word.append((char) meant);
            }
            c = take();
        }
        giveBack(c);
        return word.toString();
    }

    /** {@code #4A} in a name is a J; a hash that nothing follows is a hash. */
    private int escaped() throws IOException {
        int high = take();
        if (Character.digit(high, 16) < 0) {
            giveBack(high);
            return '#';
        }
        int low = take();
        if (Character.digit(low, 16) < 0) {
            giveBack(low);
            giveBack(high);
            return '#';
        }
        return Character.digit(high, 16) * 16 + Character.digit(low, 16);
    }

    private int take() throws IOException {
        int c = in.read();
        read += c == NOTHING ? 0 : 1;
        return c;
    }

    private void giveBack(int c) throws IOException {
        if (c != NOTHING) {
            in.unread(c);
            read--;
        }
    }

    private static boolean isRegular(int c) {
        return c > ' ' && c != 0x7F && "()<>[]{}/%".indexOf(c) < 0;
    }
}
