package org.aiguillage.delay;

import java.nio.charset.StandardCharsets;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.aiguillage.journal.HashChain;

/**
 * Opening hours, and the two functions from which every figure of time follows. Both count milliseconds, and cost the same
 * for a day and for ten years.
 */
public final class WorkingCalendar {
    private static final Duration LEAST = Duration.ofMillis(1);
    private static final int LONGEST_SEARCH_YEARS = 200;
    private static final int MOST_YEARS_KEPT = 512;
    private static final LocalDate FINGERPRINT_FROM = LocalDate.of(2020, 1, 1);
    private static final LocalDate FINGERPRINT_TO = LocalDate.of(2061, 1, 1);

    private final String name;
    private final ZoneId zone;
    private final Map<DayOfWeek, List<Slot>> week;
    private final Predicate<LocalDate> closed;
    private final Map<Integer, OpenYear> years = new ConcurrentHashMap<>();

    /** Opening hours on a local date; a closing time of midnight is the end of the day. */
    public record Slot(LocalTime opens, LocalTime closes) {

        public Slot {
            if (!closes.equals(LocalTime.MIDNIGHT) && !opens.isBefore(closes)) {
                throw new IllegalArgumentException("a slot that opens at " + opens + " cannot close at " + closes);
            }
        }

        private Duration length() {
            Duration length = Duration.between(opens, closes);
            return closes.equals(LocalTime.MIDNIGHT) ? length.plusDays(1) : length;
        }
    }

    /**
     * @param closed the dates on which it does not open whatever the day of the week
     * @throws IllegalArgumentException when no day of the week has a slot, or two slots of a day overlap
     */
    public WorkingCalendar(String name, ZoneId zone, Map<DayOfWeek, List<Slot>> week, Predicate<LocalDate> closed) {
        this.name = name;
        this.zone = zone;
        this.week = Map.copyOf(week);
        this.closed = closed;
        if (day().isZero()) {
            throw new IllegalArgumentException("calendar " + name + " never opens");
        }
        week.values().forEach(this::requireApart);
    }

    private void requireApart(List<Slot> slots) {
        List<Slot> inOrder =
                slots.stream().sorted(Comparator.comparing(Slot::opens)).toList();
        for (int i = 1; i < inOrder.size(); i++) {
            LocalTime before = inOrder.get(i - 1).closes();
            if (before.equals(LocalTime.MIDNIGHT)
                    || before.isAfter(inOrder.get(i).opens())) {
                throw new IllegalArgumentException("calendar " + name + " has slots that overlap");
            }
        }
    }

    /** The same hours, but for more dates on which it does not open. */
    public WorkingCalendar without(String otherName, Predicate<LocalDate> more) {
        return new WorkingCalendar(otherName, zone, week, closed.or(more));
    }

    public String name() {
        return name;
    }

    /** SHA-256 of every opening of the years 2020 to 2060: another one when another day is a holiday, or an hour moves. */
    public String fingerprint() {
        StringBuilder openings = new StringBuilder(zone.getId());
        for (LocalDate day = FINGERPRINT_FROM; day.isBefore(FINGERPRINT_TO); day = day.plusDays(1)) {
            openings.append(slots(day));
        }
        return HashChain.of(openings.toString().getBytes(StandardCharsets.UTF_8));
    }

    public ZoneId zone() {
        return zone;
    }

    /** The working time of one full day: the longest of the week. */
    public Duration day() {
        return week.values().stream()
                .map(slots -> slots.stream().map(Slot::length).reduce(Duration.ZERO, Duration::plus))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /** The working day of a moment: the date of the first opening at or after it. */
    public LocalDate openDay(Instant moment) {
        return LocalDate.ofInstant(due(moment, LEAST, List.of()).minus(LEAST), zone);
    }

    /** Working time in [from, to), to the millisecond; zero when {@code to} is not after {@code from}. */
    public Duration working(Instant from, Instant to) {
        return Duration.ofMillis(between(from.toEpochMilli(), to.toEpochMilli()));
    }

    /** Working time in [from, to) that no pause covers. */
    public Duration working(Instant from, Instant to, List<Pause> pauses) {
        long sum = between(from.toEpochMilli(), to.toEpochMilli());
        for (Pause pause : disjoint(pauses)) {
            sum -= between(
                    later(from, pause.from()).toEpochMilli(),
                    earlier(to, pause.to()).toEpochMilli());
        }
        return Duration.ofMillis(sum);
    }

    /**
     * The first moment at or after {@code from} by which {@code amount} of unpaused working time has passed. An amount that
     * ends exactly at closing time is due at closing time.
     *
     * @throws IllegalStateException naming the calendar, when it does not open for that long
     */
    public Instant due(Instant from, Duration amount, List<Pause> pauses) {
        if (amount.isZero() || amount.isNegative()) {
            return from;
        }
        long left = amount.plusNanos(999_999).toMillis();
        long at = from.plusNanos(999_999).toEpochMilli();
        for (Pause pause : disjoint(pauses)) {
            long free = between(at, pause.from().toEpochMilli());
            if (free >= left) {
                break;
            }
            left -= free;
            at = Math.max(at, pause.to().toEpochMilli());
        }
        return Instant.ofEpochMilli(after(at, left, amount));
    }

    private long after(long from, long working, Duration amount) {
        int first = year(from);
        long passed = open(first).passed(from) + working;
        for (int year = first; year <= first + LONGEST_SEARCH_YEARS; year++) {
            OpenYear open = open(year);
            if (passed <= open.total()) {
                return open.at(passed);
            }
            passed -= open.total();
        }
        throw new IllegalStateException("calendar " + name + " never opens long enough for " + amount);
    }

    private long between(long from, long to) {
        if (to <= from) {
            return 0;
        }
        int first = year(from);
        int last = year(to);
        long sum = open(last).passed(to) - open(first).passed(from);
        for (int year = first; year < last; year++) {
            sum += open(year).total();
        }
        return sum;
    }

    private int year(long at) {
        return Instant.ofEpochMilli(at).atZone(zone).getYear();
    }

    private OpenYear open(int year) {
        OpenYear known = years.get(year);
        if (known != null) {
            return known;
        }
        if (years.size() >= MOST_YEARS_KEPT) {
            years.clear();
        }
        return years.computeIfAbsent(year, it -> OpenYear.of(it, zone, this::slots));
    }

    private List<Slot> slots(LocalDate day) {
        List<Slot> slots = week.getOrDefault(day.getDayOfWeek(), List.of());
        return slots.isEmpty() || closed.test(day) ? List.of() : slots;
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

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
