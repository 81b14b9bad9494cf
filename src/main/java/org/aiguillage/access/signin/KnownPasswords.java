package org.aiguillage.access.signin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Passwords that everybody tries.
 *
 * @param passwords in lower case
 */
record KnownPasswords(Set<String> passwords) {
    private static final String LIST = "known-passwords.txt";

    static KnownPasswords load() {
        InputStream list = Objects.requireNonNull(KnownPasswords.class.getResourceAsStream(LIST), LIST);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return new KnownPasswords(lines.lines().collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean contains(String inLowerCase) {
        return passwords.contains(inLowerCase);
    }
}
