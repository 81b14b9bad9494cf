package org.aiguillage.access.signin;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.aiguillage.access.Token;
import org.apache.commons.codec.binary.Base32;

/** Codes on paper, each good once in the place of the second factor. Of 120 random bits, so that a plain digest keeps them. */
final class RecoveryCodes {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int HOW_MANY = 10;
    private static final int BYTES = 15;

    private RecoveryCodes() {}

    static List<String> make() {
        return Stream.generate(RecoveryCodes::one).limit(HOW_MANY).toList();
    }

    /** Six groups of four letters and digits. */
    private static String one() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Base32().encodeAsString(bytes).replaceAll("(.{4})(?!$)", "$1-");
    }

    /** The same however it is typed: capitals or not, with the dashes or without. */
    static String hash(String code) {
        return new Token(code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", "")).hash();
    }
}
