package org.aiguillage.web.api.call;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.aiguillage.delay.Calendars;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Invalid;
import org.jspecify.annotations.Nullable;

/** A bound in time that a person writes as a day and a program as an instant. */
public final class DayOrInstant {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final Sentence EXPECTED = new Sentence(
            "une date AAAA-MM-JJ ou un instant ISO 8601 avec décalage horaire, entre 1900 et 2200, était attendu",
            "a date YYYY-MM-DD or an ISO 8601 instant with an offset, between 1900 and 2200, was expected");

    private DayOrInstant() {}

    /**
     * A day is its beginning in Paris.
     *
     * @throws Invalid naming the field
     */
    public static @Nullable Instant read(@Nullable String text, String field) {
        if (text == null) {
            return null;
        }
        try {
            OffsetDateTime read = text.contains("T")
                    ? OffsetDateTime.parse(text)
                    : LocalDate.parse(text).atStartOfDay(Calendars.PARIS).toOffsetDateTime();
            if (read.getYear() >= FIRST_YEAR && read.getYear() <= LAST_YEAR) {
                return read.toInstant();
            }
        } catch (DateTimeException e) {
            throw new Invalid(field, EXPECTED);
        }
        throw new Invalid(field, EXPECTED);
    }
}
