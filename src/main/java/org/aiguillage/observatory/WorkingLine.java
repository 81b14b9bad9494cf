package org.aiguillage.observatory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.aiguillage.delay.WorkingCalendar;

/** Moments as points on a line that grows only while the calendar is open, so that a length is one subtraction. */
final class WorkingLine {
    private static final LocalDate ORIGIN = LocalDate.of(2000, 1, 1);

    private final WorkingCalendar calendar;
    /** Working time from the origin to the beginning of each day after it. */
    private final List<Long> dawns = new ArrayList<>(List.of(0L));

    WorkingLine(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** Working milliseconds since 2000; what came before stands at its beginning. */
    synchronized long at(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, calendar.zone());
        if (day.isBefore(ORIGIN)) {
            return 0;
        }
        int days = (int) (day.toEpochDay() - ORIGIN.toEpochDay());
        while (dawns.size() <= days) {
            LocalDate last = ORIGIN.plusDays(dawns.size() - 1L);
            long open = calendar.working(dawn(last), dawn(last.plusDays(1))).toMillis();
            dawns.add(dawns.get(dawns.size() - 1) + open);
        }
        return dawns.get(days) + calendar.working(dawn(day), moment).toMillis();
    }

    private Instant dawn(LocalDate day) {
        return day.atStartOfDay(calendar.zone()).toInstant();
    }

    /** Working days between two moments. */
    double days(Instant from, Instant to) {
        return (double) (at(to) - at(from)) / calendar.day().toMillis();
    }
}
