package org.aiguillage.access.signin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * A second factor: the secret that an authenticator app shares with this service (RFC 6238, six digits each half minute, SHA-1
 * as every such app understands it). Prints as {@code [REDACTED]}.
 *
 * @param secret in Base32
 */
public record Factor(String secret) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 20;
    private static final Duration HALF_MINUTE = Duration.ofSeconds(30);
    private static final int DIGITS = 6;
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator(
            HALF_MINUTE, DIGITS, TimeBasedOneTimePasswordGenerator.TOTP_ALGORITHM_HMAC_SHA1);

    public static Factor random() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return new Factor(new Base32().encodeAsString(bytes));
    }

    /**
     * The half minute that a code is of, where it is of this one or of a neighbour, for clocks differ; counted from 1970.
     *
     * @param code with or without blanks
     */
    OptionalLong step(String code, Instant now) {
        String digits = code.replaceAll("\\s", "");
        long current = now.getEpochSecond() / HALF_MINUTE.toSeconds();
        return LongStream.of(current, current - 1, current + 1)
                .filter(step -> MessageDigest.isEqual(
                        digits.getBytes(StandardCharsets.UTF_8), code(step).getBytes(StandardCharsets.UTF_8)))
                .findFirst();
    }

    private String code(long step) {
        return code(Instant.ofEpochSecond(step * HALF_MINUTE.toSeconds()));
    }

    /** What the app shows at a moment. */
    public String code(Instant now) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(secret), CODES.getAlgorithm()), now);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("any bytes are a key of HMAC", e);
        }
    }

    /** What the app reads from a picture, or from a link on the same device. */
    public String uri(String login) {
        return "otpauth://totp/Aiguillage:" + encoded(login) + "?secret=" + secret + "&issuer=Aiguillage";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "[REDACTED]";
    }
}
