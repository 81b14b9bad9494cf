package org.aiguillage.delay;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Predicate;

/** Working time as it is written at first: day by day. What the calendars are measured against. */
public final class DayLoop {
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(18, 0);

    private final ZoneId zone;
    private final Predicate<LocalDate> holiday;

    public DayLoop(ZoneId zone, Predicate<LocalDate> holiday) {
        this.zone = zone;
        this.holiday = holiday;
    }

    public Duration working(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        LocalDate last = LocalDate.ofInstant(to, zone);
        for (LocalDate day = LocalDate.ofInstant(from, zone); !day.isAfter(last); day = day.plusDays(1)) {
            if (isOpen(day)) {
                Instant opens = later(day.atTime(OPENS).atZone(zone).toInstant(), from);
                Instant closes = earlier(day.atTime(CLOSES).atZone(zone).toInstant(), to);
                sum = opens.isBefore(closes) ? sum.plus(Duration.between(opens, closes)) : sum;
            }
        }
        return sum;
    }

    public Instant due(Instant from, Duration amount) {
        Duration left = amount;
        LocalDate day = LocalDate.ofInstant(from, zone);
        while (true) {
            if (isOpen(day)) {
                Instant opens = later(day.atTime(OPENS).atZone(zone).toInstant(), from);
                Duration length =
                        Duration.between(opens, day.atTime(CLOSES).atZone(zone).toInstant());
                if (length.compareTo(left) >= 0) {
                    return opens.plus(left);
                }
                left = length.isNegative() ? left : left.minus(length);
            }
            day = day.plusDays(1);
        }
    }

    private boolean isOpen(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !holiday.test(day);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
