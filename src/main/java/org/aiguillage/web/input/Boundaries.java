package org.aiguillage.web.input;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Counts the parts of a form without taking it apart. */
final class Boundaries {
    private static final int BLOCK = 1 << 16;

    private Boundaries() {}

    /** How many lines begin a part of a form of this type; none where the type does not say how they begin. */
    static int count(InputStream form, MediaType type) throws IOException {
        @Nullable String boundary = type.getParameters().get("boundary");
        return boundary == null ? 0 : lines(form, ("\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A line end stands only at the beginning of what is looked for, so that nothing has to be looked at twice. */
    private static int lines(InputStream form, byte[] beginning) throws IOException {
        byte[] block = new byte[BLOCK];
        int found = 0;
        int matched = 1;
        for (int size = form.read(block); size >= 0; size = form.read(block)) {
            for (int i = 0; i < size; i++) {
                if (block[i] == beginning[matched]) {
                    matched++;
                } else {
                    matched = block[i] == beginning[0] ? 1 : 0;
                }
                if (matched == beginning.length) {
                    found++;
                    matched = 0;
                }
            }
        }
        return found;
    }
}
