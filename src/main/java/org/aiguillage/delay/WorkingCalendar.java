package org.aiguillage.delay;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Opening hours, and the two functions from which every figure of time follows. Slots are built per local date and compared
 * as instants, so that a day of 23 or 25 hours counts as it was.
 */
public final class WorkingCalendar {
    private static final int LONGEST_SEARCH_DAYS = 366 * 200;

    private final String name;
    private final ZoneId zone;
    private final Map<DayOfWeek, List<Slot>> week;
    private final Predicate<LocalDate> holiday;

    /** Opening hours on a local date; a closing time of midnight is the end of the day. */
    public record Slot(LocalTime opens, LocalTime closes) {}

    private record Open(Instant from, Instant to) {}

    public WorkingCalendar(String name, ZoneId zone, Map<DayOfWeek, List<Slot>> week, Predicate<LocalDate> holiday) {
        this.name = name;
        this.zone = zone;
        this.week = Map.copyOf(week);
        this.holiday = holiday;
    }

    public String name() {
        return name;
    }

    public ZoneId zone() {
        return zone;
    }

    /** The working time of one full day: the longest of the week. */
    public Duration day() {
        return week.values().stream()
                .map(slots -> slots.stream().map(WorkingCalendar::length).reduce(Duration.ZERO, Duration::plus))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /** Working time in [from, to), to the millisecond; zero when {@code to} is not after {@code from}. */
    public Duration working(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        LocalDate last = LocalDate.ofInstant(to, zone);
        for (LocalDate day = LocalDate.ofInstant(from, zone); !day.isAfter(last); day = day.plusDays(1)) {
            for (Open open : open(day)) {
                sum = sum.plus(overlap(open.from, open.to, from, to));
            }
        }
        return sum;
    }

    /** Working time in [from, to) that no pause covers. */
    public Duration working(Instant from, Instant to, List<Pause> pauses) {
        Duration sum = working(from, to);
        for (Pause pause : disjoint(pauses)) {
            sum = sum.minus(working(later(from, pause.from()), earlier(to, pause.to())));
        }
        return sum;
    }

    /**
     * The first moment at or after {@code from} by which {@code amount} of unpaused working time has passed. An amount that
     * ends exactly at closing time is due at closing time.
     *
     * @throws IllegalStateException when the calendar never opens for that long
     */
    public Instant due(Instant from, Duration amount, List<Pause> pauses) {
        Duration left = amount;
        if (left.isZero() || left.isNegative()) {
            return from;
        }
        List<Pause> disjoint = disjoint(pauses);
        LocalDate day = LocalDate.ofInstant(from, zone);
        for (int i = 0; i < LONGEST_SEARCH_DAYS; i++, day = day.plusDays(1)) {
            for (Open open : open(day)) {
                for (Open piece : without(open, disjoint)) {
                    Instant start = later(piece.from, from);
                    Duration length = Duration.between(start, piece.to);
                    if (length.compareTo(left) >= 0) {
                        return start.plus(left);
                    }
                    if (!length.isNegative()) {
                        left = left.minus(length);
                    }
                }
            }
        }
        throw new IllegalStateException("calendar " + name + " never opens long enough for " + amount);
    }

    private List<Open> open(LocalDate day) {
        List<Slot> slots = week.getOrDefault(day.getDayOfWeek(), List.of());
        if (slots.isEmpty() || holiday.test(day)) {
            return List.of();
        }
        List<Open> open = new ArrayList<>(slots.size());
        for (Slot slot : slots) {
            LocalDate closingDay = slot.closes.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
            open.add(new Open(
                    day.atTime(slot.opens).atZone(zone).toInstant(),
                    closingDay.atTime(slot.closes).atZone(zone).toInstant()));
        }
        return open;
    }

    private static List<Open> without(Open open, List<Pause> disjoint) {
        List<Open> pieces = new ArrayList<>(1);
        Instant from = open.from;
        for (Pause pause : disjoint) {
            if (pause.to().isAfter(from) && pause.from().isBefore(open.to)) {
                if (pause.from().isAfter(from)) {
                    pieces.add(new Open(from, pause.from()));
                }
                from = pause.to();
            }
        }
        if (from.isBefore(open.to)) {
            pieces.add(new Open(from, open.to));
        }
        return pieces;
    }

    /** Sorted, overlapping ones merged, empty ones dropped. */
    private static List<Pause> disjoint(List<Pause> pauses) {
        List<Pause> merged = new ArrayList<>();
        pauses.stream()
                .filter(p -> p.to().isAfter(p.from()))
                .sorted(Comparator.comparing(Pause::from))
                .forEach(pause -> {
                    int last = merged.size() - 1;
                    if (last >= 0 && !pause.from().isAfter(merged.get(last).to())) {
                        Pause before = merged.get(last);
                        merged.set(last, new Pause(before.from(), later(before.to(), pause.to())));
                    } else {
                        merged.add(pause);
                    }
                });
        return merged;
    }

    private static Duration length(Slot slot) {
        Duration length = Duration.between(slot.opens, slot.closes);
        return slot.closes.equals(LocalTime.MIDNIGHT) ? length.plusDays(1) : length;
    }

    private static Duration overlap(Instant aFrom, Instant aTo, Instant bFrom, Instant bTo) {
        Duration overlap = Duration.between(later(aFrom, bFrom), earlier(aTo, bTo));
        return overlap.isNegative() ? Duration.ZERO : overlap;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
