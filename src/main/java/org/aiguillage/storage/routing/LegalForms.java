package org.aiguillage.storage.routing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.aiguillage.storage.row.Folded;

/** The legal forms that names end with. Whoever knows a company well may not know its form. */
final class LegalForms {
    private static final String TABLE = "legal-forms.txt";
    private static final Set<String> ALL = read();

    private LegalForms() {}

    /** The letters and digits of a name before the legal form at its end; of a name without one, all of them. */
    static String lettersBefore(String name) {
        List<String> words = Folded.words(name);
        for (int at = 1; at < words.size(); at++) {
            if (ALL.contains(String.join("", words.subList(at, words.size())))) {
                return String.join("", words.subList(0, at));
            }
        }
        return String.join("", words);
    }

    private static Set<String> read() {
        try (InputStream table = Objects.requireNonNull(LegalForms.class.getResourceAsStream(TABLE), TABLE)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Folded::letters)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
