package org.aiguillage.web.door;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The field with which a form of several parts begins: read before the files after it, which may be large.
 *
 * @param whole the form from its beginning, as if nothing had been read
 */
record FirstPart(String start, InputStream whole) {
    private static final int LONGEST = 1024;
    private static final Pattern FIELD = Pattern.compile(
            "\\A--[^\r\n]{1,80}\r\nContent-Disposition: form-data; name=\"([^\"\r\n]*)\"\r\n\r\n([^\r\n]*)\r\n",
            Pattern.CASE_INSENSITIVE);

    static FirstPart of(InputStream form) {
        try {
            byte[] start = form.readNBytes(LONGEST);
            return new FirstPart(
                    new String(start, StandardCharsets.ISO_8859_1),
                    new SequenceInputStream(new ByteArrayInputStream(start), form));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null when the form begins otherwise. */
    @Nullable
    String value(String name) {
        Matcher first = FIELD.matcher(start);
        return first.find() && first.group(1).equals(name) ? first.group(2) : null;
    }
}
