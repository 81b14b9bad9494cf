package org.aiguillage.sample;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aiguillage.delay.Calendars;
import org.aiguillage.delay.WorkingCalendar;

/**
 * Time as the sample tells it: in working days before now. Whatever day now is, what was due three working days ago has been
 * late for as long, and nobody acts on a Sunday or at night.
 */
final class Timeline {
    private static final int CALENDAR_DAYS = 130;
    private static final Duration ONE_DAY = Duration.ofDays(1);

    private final WorkingCalendar calendar = new Calendars().standard();
    private final double day = calendar.day().toMillis();
    private final Instant now;
    private final Instant start;
    private final Duration length;

    /** Where each day begins, by the working time that has passed before it: no walk over four months for each instant. */
    private final TreeMap<Duration, Instant> days = new TreeMap<>();

    Timeline(Instant now) {
        this.now = now;
        this.start = now.minus(Duration.ofDays(CALENDAR_DAYS));
        Duration passed = Duration.ZERO;
        for (Instant from = start; from.isBefore(now); from = from.plus(ONE_DAY)) {
            days.put(passed, from);
            Instant to = from.plus(ONE_DAY);
            passed = passed.plus(calendar.working(from, to.isAfter(now) ? now : to));
        }
        this.length = passed;
    }

    WorkingCalendar calendar() {
        return calendar;
    }

    /** The instant, to the minute or so, from which until now so many working days have passed. */
    Instant ago(double days) {
        Duration amount = length.minusMillis((long) (days * day));
        return afterStart(amount.toMinutes());
    }

    /** Minutes of working time after the beginning. */
    Instant afterStart(long minutes) {
        Duration amount = Duration.ofMinutes(Math.max(1, minutes));
        Map.Entry<Duration, Instant> day = requireNonNull(days.lowerEntry(amount), "nothing is before the first day");
        return calendar.due(day.getValue(), amount.minus(day.getKey()), List.of());
    }

    double daysSince(Instant at) {
        return calendar.working(at, now).toMillis() / day;
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, calendar.zone());
    }

    /** Working days ago; below zero, calendar days to come. */
    LocalDate date(int days) {
        return days < 0 ? today().plusDays(-days) : day(days);
    }

    LocalDate day(double ago) {
        return LocalDate.ofInstant(ago(ago), calendar.zone());
    }
}
