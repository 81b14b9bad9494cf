package org.aiguillage.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.aiguillage.delay.WorkingCalendar;

/** When people may be written to: not at night, not on a Sunday, not on a holiday. */
final class OpeningHours {
    private static final Duration LEAST = Duration.ofMillis(1);

    private final WorkingCalendar calendar;

    OpeningHours(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** The first moment at or after this one, to the millisecond, at which it is open. */
    Instant from(Instant moment) {
        Instant whole = moment.truncatedTo(ChronoUnit.MILLIS);
        return calendar.due(whole, LEAST, List.of()).minus(LEAST);
    }

    boolean open(Instant moment) {
        return !from(moment).isAfter(moment);
    }

    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, calendar.zone());
    }

    /** The first opening after a day has ended. */
    Instant openingAfter(LocalDate day) {
        return from(day.plusDays(1).atStartOfDay(calendar.zone()).toInstant());
    }
}
