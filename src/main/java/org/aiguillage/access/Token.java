package org.aiguillage.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.aiguillage.journal.HashChain;

/** A secret that opens an account: 256 random bits, shown once, kept only as a hash. Prints as {@code [REDACTED]}. */
public record Token(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    public static Token random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** A plain digest is enough: 256 random bits cannot be guessed from it, and it must be fast to look up. */
    public String hash() {
        return HashChain.of(value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "[REDACTED]";
    }
}
