package org.aiguillage.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** One key of 256 bits. It shows its name only. */
final class Key {
    private static final int LENGTH = 32;
    static final int NAME_LENGTH = 8;

    private final byte[] secret;
    private final byte[] name;

    private Key(byte[] secret) {
        this.secret = secret;
        this.name = Arrays.copyOf(nameOf(secret), NAME_LENGTH);
    }

    static Key random() {
        byte[] secret = new byte[LENGTH];
        new SecureRandom().nextBytes(secret);
        return new Key(secret);
    }

    /** Empty for what is not 32 bytes in base64. */
    static Optional<Key> of(String base64) {
        return decoded(base64).filter(secret -> secret.length == LENGTH).map(Key::new);
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String base64() {
        return Base64.getEncoder().encodeToString(secret);
    }

    SecretKey aes() {
        return new SecretKeySpec(secret, "AES");
    }

    /** What stands before each thing it sealed. */
    byte[] mark() {
        return name.clone();
    }

    String name() {
        return HexFormat.of().formatHex(name);
    }

    @Override
    public String toString() {
        return "key " + name();
    }

    private static byte[] nameOf(byte[] secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("the name of a key: ".getBytes(StandardCharsets.US_ASCII));
            return digest.digest(secret);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
