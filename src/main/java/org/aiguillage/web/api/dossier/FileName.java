package org.aiguillage.web.api.dossier;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Names of uploaded files: only the last part of a path, nothing that a screen or a disk could trip over. */
public final class FileName {
    private static final int LONGEST = 200;
    private static final String UNNAMED = "document";

    private FileName() {}

    static String of(@Nullable String given) {
        if (given == null) {
            return UNNAMED;
        }
        String name = shown(given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1));
        return name.isEmpty() || name.matches("\\.+") ? UNNAMED : name;
    }

    /** A name from the wire without control, format and half characters, in what it was probably written in. */
    static String shown(String given) {
        String name = utf8(given)
                .codePoints()
                .filter(FileName::isVisible)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return name.strip();
    }

    /** {@code attachment} with the name for old readers and for new ones (RFC 6266). */
    public static String attachment(String name) {
        String ascii = name.replaceAll("[^A-Za-z0-9 ._()-]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }

    private static boolean isVisible(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }

    /** Headers arrive as single bytes; browsers write names in UTF-8. */
    private static String utf8(String given) {
        if (given.chars().anyMatch(c -> c > 0xFF)) {
            return given;
        }
        try {
            byte[] bytes = given.getBytes(StandardCharsets.ISO_8859_1);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return given;
        }
    }
}
