package org.aiguillage.journal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What stands in the chained body in place of a {@link Personal} text: the same text of the same person always gives the same
 * one, and without the person's key nobody can tell of which text it was.
 *
 * @param person whose key made it
 * @param hmac HMAC-SHA-256 of the text under that key, in hexadecimal
 */
public record Pseudonym(String person, String hmac) {
    private static final String ALGORITHM = "HmacSHA256";

    /** @param key 32 random bytes in hexadecimal */
    public static Pseudonym of(String person, String key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(key), ALGORITHM));
            return new Pseudonym(person, HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }
}
