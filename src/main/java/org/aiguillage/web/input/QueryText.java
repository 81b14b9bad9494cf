package org.aiguillage.web.input;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.aiguillage.refusal.Expected;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.web.problem.Wanted;
import org.jspecify.annotations.Nullable;

/** The query of an address must be readable: whole percent codes, UTF-8, no control characters. */
final class QueryText {
    /** Of one parameter with its name, as it is encoded. */
    private static final int LONGEST = 2_000;

    private QueryText() {}

    /** @throws Invalid naming the parameter that cannot be read */
    static void requireReadable(@Nullable String query) {
        if (query == null) {
            return;
        }
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            if (pair.length() > LONGEST) {
                throw new Invalid(name.length() < LONGEST && readable(name) ? name : "query", Expected.text(LONGEST));
            }
            if (!readable(pair)) {
                throw new Invalid(readable(name) ? name : "query", Wanted.READABLE);
            }
        }
    }

    private static boolean readable(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                if (i + 2 >= encoded.length() || !isHex(encoded.charAt(i + 1)) || !isHex(encoded.charAt(i + 2))) {
                    return false;
                }
                bytes.write(Integer.parseInt(encoded, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return isText(bytes.toByteArray());
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0 && c < 128;
    }

    private static boolean isText(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .chars()
                    .noneMatch(c -> c < ' ');
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
