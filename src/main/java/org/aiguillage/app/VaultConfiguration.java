package org.aiguillage.app;

import jakarta.validation.constraints.NotEmpty;
import java.nio.file.Path;
import org.aiguillage.vault.KeyRing;
import org.aiguillage.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of what is sealed.
 *
 * @param keys in base64, separated by commas, the newest first
 * @param file where the key stands when none is given; made where it is missing
 */
public record VaultConfiguration(
        @Nullable String keys, @NotEmpty String file) {
    private static final Logger LOG = LoggerFactory.getLogger(VaultConfiguration.class);

    public VaultConfiguration {
        keys = AiguillageConfiguration.given(keys);
    }

    /** The key that stands in a file. */
    static VaultConfiguration in(Path file) {
        return new VaultConfiguration(null, file.toString());
    }

    /** @throws IllegalArgumentException for what is no key */
    Vault open() {
        if (keys == null) {
            return new Vault(KeyRing.inFile(Path.of(file)));
        }
        try {
            return new Vault(KeyRing.of(keys));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("vault.keys (AIGUILLAGE_KEYS): " + e.getMessage(), e);
        }
    }

    /** Says at the start what an operator should not leave so. */
    void warn() {
        if (keys == null) {
            LOG.warn(
                    "AIGUILLAGE_KEYS is not set: documents are sealed with the key in {}. In production, keep the keys apart"
                            + " from the data.",
                    file);
        }
    }

    @Override
    public String toString() {
        return keys == null ? file : "keys";
    }
}
