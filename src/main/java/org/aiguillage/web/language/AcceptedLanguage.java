package org.aiguillage.web.language;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** The language of a reader, from {@code Accept-Language}: French unless English is asked for first. */
public final class AcceptedLanguage {
    private static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH);

    private AcceptedLanguage() {}

    /** @param header the value as it came; a missing or unreadable one means French */
    public static Locale of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Locale.FRENCH;
        }
        Locale best = Locale.lookup(ranges(header), SPOKEN);
        return best == null ? Locale.FRENCH : best;
    }

    private static List<LanguageRange> ranges(String header) {
        try {
            return LanguageRange.parse(header);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
