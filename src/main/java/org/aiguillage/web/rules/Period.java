package org.aiguillage.web.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The days of submission that a trial looks at.
 *
 * @param from null for the beginning
 * @param to the last day that counts; null for today
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

    @Nullable
    Instant begin(ZoneId zone) {
        return from == null ? null : from.atStartOfDay(zone).toInstant();
    }

    @Nullable
    Instant end(ZoneId zone) {
        return to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
