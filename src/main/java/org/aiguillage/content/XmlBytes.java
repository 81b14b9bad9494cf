package org.aiguillage.content;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** XML in UTF-8, so that its bytes show its markup; in an encoding where they would not, it is damaged. */
final class XmlBytes extends FilterInputStream {
    private int seen;

    XmlBytes(InputStream in) {
        super(in);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        for (int i = from; i < from + read; i++) {
            if (bytes[i] == 0 || (seen == 0 && !begins(bytes[i]))) {
                throw new IOException("not UTF-8");
            }
            seen = 1;
        }
        return read;
    }

    /** A mark, blanks or markup. */
    private static boolean begins(byte first) {
        return first == '<' || first == (byte) 0xEF || first == ' ' || first == '\r' || first == '\n' || first == '\t';
    }
}
