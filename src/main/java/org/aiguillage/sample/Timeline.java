package org.aiguillage.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aiguillage.delay.Calendars;
import org.aiguillage.delay.WorkingCalendar;

/**
 * Time as the sample tells it: in working days before now. Whatever day now is, what was due three working days ago has been
 * late for as long, and nobody acts on a Sunday or at night.
 */
final class Timeline {
    private static final int CALENDAR_DAYS = 130;

    private final WorkingCalendar calendar = new Calendars().standard();
    private final double day = calendar.day().toMillis();
    private final Instant now;
    private final Instant start;
    private final Duration length;

    Timeline(Instant now) {
        this.now = now;
        this.start = now.minus(Duration.ofDays(CALENDAR_DAYS));
        this.length = calendar.working(start, now);
    }

    WorkingCalendar calendar() {
        return calendar;
    }

    /** The instant, to the minute or so, from which until now so many working days have passed. */
    Instant ago(double days) {
        Duration amount = length.minusMillis((long) (days * day));
        return calendar.due(start, Duration.ofMinutes(Math.max(1, amount.toMinutes())), List.of());
    }

    /** Minutes of working time after the beginning. */
    Instant afterStart(long minutes) {
        return calendar.due(start, Duration.ofMinutes(minutes), List.of());
    }

    double daysSince(Instant at) {
        return calendar.working(at, now).toMillis() / day;
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, calendar.zone());
    }

    /** Working days ago; below zero, calendar days to come. */
    LocalDate date(int days) {
        return days < 0 ? today().plusDays(-days) : LocalDate.ofInstant(ago(days), calendar.zone());
    }
}
