package org.aiguillage.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals secrets with AES-256-GCM. What was sealed for one place opens for no other, so that nothing sealed can be moved unseen.
 * A sealed secret is: one byte for the form, eight that name the key, a nonce of twelve, the encrypted secret and its tag.
 */
public final class Vault {
    private static final byte FORM = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int BEGIN = 1 + Key.NAME_LENGTH + NONCE;
    private static final int LEAST = BEGIN + TAG_BITS / Byte.SIZE;

    private final KeyRing keys;
    private final SecureRandom random = new SecureRandom();

    public Vault(KeyRing keys) {
        this.keys = keys;
    }

    /** @param place what the secret belongs to, e.g. {@code document/HASH}; needed again to open it */
    public byte[] seal(String place, byte[] secret) {
        Key key = keys.newest();
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        ByteBuffer sealed = ByteBuffer.allocate(LEAST + secret.length);
        sealed.put(FORM).put(key.mark()).put(nonce);
        try {
            cipher(Cipher.ENCRYPT_MODE, key, nonce, place).doFinal(secret, 0, secret.length, sealed.array(), BEGIN);
            return sealed.array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /** @throws CannotOpen when its key is not on the ring, or it was sealed for another place, or it has been changed */
    public byte[] open(String place, byte[] sealed) {
        ByteBuffer rest = ByteBuffer.wrap(sealed);
        Key key = keyOf(place, rest);
        try {
            byte[] nonce = new byte[NONCE];
            rest.get(nonce);
            return cipher(Cipher.DECRYPT_MODE, key, nonce, place).doFinal(sealed, rest.position(), rest.remaining());
        } catch (AEADBadTagException e) {
            throw new CannotOpen(place + ": has been changed since it was sealed", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /** The name of the key that seals now. */
    public String newestKey() {
        return keys.newest().name();
    }

    /** The names of the keys that open. */
    public Set<String> keys() {
        return keys.names();
    }

    private Key keyOf(String place, ByteBuffer sealed) {
        byte[] mark = new byte[Key.NAME_LENGTH];
        if (sealed.remaining() < LEAST || sealed.get() != FORM) {
            throw new CannotOpen(place + ": is not something sealed", null);
        }
        sealed.get(mark);
        String name = HexFormat.of().formatHex(mark);
        return keys.named(name).orElseThrow(() -> new CannotOpen(place + ": its key " + name + " is not given", null));
    }

    private static Cipher cipher(int mode, Key key, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.aes(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(new byte[] {FORM});
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
