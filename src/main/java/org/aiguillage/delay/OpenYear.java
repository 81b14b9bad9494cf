package org.aiguillage.delay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.aiguillage.delay.WorkingCalendar.Slot;

/**
 * The opening hours of one local year as stretches of instants, with the working time that has passed before each, so that a
 * question costs a binary search. An instant is open when its local time is in a slot: an hour that the clocks skip is not
 * there, one that they repeat is there twice.
 */
final class OpenYear {
    private final long[] from;
    private final long[] to;
    private final long[] before;
    private final long total;

    private record Stretch(long from, long to) {}

    private OpenYear(List<Stretch> stretches) {
        int size = stretches.size();
        from = new long[size];
        to = new long[size];
        before = new long[size];
        long sum = 0;
        for (int i = 0; i < size; i++) {
            from[i] = stretches.get(i).from;
            to[i] = stretches.get(i).to;
            before[i] = sum;
            sum += to[i] - from[i];
        }
        total = sum;
    }

    /** @param slots the opening hours of a date */
    static OpenYear of(int year, ZoneId zone, Function<LocalDate, List<Slot>> slots) {
        List<Segment> segments = segments(year, zone.getRules());
        List<Stretch> stretches = new ArrayList<>();
        LocalDate next = LocalDate.of(year + 1, 1, 1);
        for (LocalDate day = LocalDate.of(year, 1, 1); day.isBefore(next); day = day.plusDays(1)) {
            for (Slot slot : slots.apply(day)) {
                boolean midnight = slot.closes().equals(LocalTime.MIDNIGHT);
                LocalDateTime closes = (midnight ? day.plusDays(1) : day).atTime(slot.closes());
                addOpen(stretches, segments, day.atTime(slot.opens()), closes);
            }
        }
        stretches.sort(Comparator.comparingLong(Stretch::from));
        return new OpenYear(stretches);
    }

    /** Working milliseconds of the whole year. */
    long total() {
        return total;
    }

    /** Working milliseconds of the year that have passed at an instant. */
    long passed(long at) {
        int i = lastNotAbove(from, at);
        return i < 0 ? 0 : before[i] + Math.min(at, to[i]) - from[i];
    }

    /** The first instant at which so much of the year has passed; above 0, at most {@link #total}. */
    long at(long passed) {
        int i = lastNotAbove(before, passed - 1);
        return from[i] + passed - before[i];
    }

    private static int lastNotAbove(long[] sorted, long value) {
        int low = 0;
        int high = sorted.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    /** A time during which the local clock does not jump. */
    private record Segment(long from, long to, ZoneOffset offset) {}

    private static List<Segment> segments(int year, ZoneRules rules) {
        Instant begin = LocalDate.of(year, 1, 1).minusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant end = LocalDate.of(year + 1, 1, 1).plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC);
        List<Segment> segments = new ArrayList<>();
        Instant from = begin;
        while (from.isBefore(end)) {
            ZoneOffsetTransition jump = rules.nextTransition(from);
            Instant to = jump == null || jump.getInstant().isAfter(end) ? end : jump.getInstant();
            segments.add(new Segment(from.toEpochMilli(), to.toEpochMilli(), rules.getOffset(from)));
            from = to;
        }
        return segments;
    }

    private static void addOpen(
            List<Stretch> stretches, List<Segment> segments, LocalDateTime opens, LocalDateTime closes) {
        for (Segment segment : segments) {
            long start = Math.max(segment.from, opens.toInstant(segment.offset).toEpochMilli());
            long end = Math.min(segment.to, closes.toInstant(segment.offset).toEpochMilli());
            if (start < end) {
                stretches.add(new Stretch(start, end));
            }
        }
    }
}
