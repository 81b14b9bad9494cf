package org.aiguillage.delay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.aiguillage.delay.WorkingCalendar.Slot;
import org.junit.jupiter.api.Test;

/** Both functions of working time against a counter of single minutes, which asks of each only its local time. */
class ClockAlgebraTest {
    private static final Calendars CALENDARS = new Calendars();
    private static final ZoneId PARIS = Calendars.PARIS;
    private static final Slot DAY = new Slot(LocalTime.of(9, 0), LocalTime.of(18, 0));
    private static final Slot MORNING = new Slot(LocalTime.of(9, 0), LocalTime.of(12, 30));
    private static final Slot AFTERNOON = new Slot(LocalTime.of(14, 0), LocalTime.of(17, 30));
    private static final Slot ROUND_THE_CLOCK = new Slot(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    /** Its edges are in the hour that one night skips and another repeats. */
    private static final List<Slot> NIGHTS = List.of(
            new Slot(LocalTime.of(1, 30), LocalTime.of(2, 20)), new Slot(LocalTime.of(2, 40), LocalTime.of(3, 10)));

    /** @param open what the counter goes by */
    private record Counted(WorkingCalendar calendar, Predicate<LocalDateTime> open) {
        @Override
        public String toString() {
            return calendar.name();
        }

        boolean isOpen(Instant minute) {
            return open.test(LocalDateTime.ofInstant(minute, calendar.zone()));
        }
    }

    @Property(tries = 250)
    void workingIsTheNumberOfOpenMinutes(
            @ForAll("calendars") Counted counted, @ForAll("starts") Instant from, @ForAll("spans") Duration span) {
        Instant to = from.plus(span);
        long minutes = 0;
        for (Instant minute = from; minute.isBefore(to); minute = minute.plusSeconds(60)) {
            minutes += counted.isOpen(minute) ? 1 : 0;
        }

        assertThat(counted.calendar.working(from, to)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Property(tries = 250)
    void dueIsTheFirstMinuteByWhichSoManyUnpausedOnesWereOpen(
            @ForAll("calendars") Counted counted,
            @ForAll("starts") Instant from,
            @ForAll("amounts") int amount,
            @ForAll("pauses") List<Duration[]> shapes) {
        List<Pause> pauses = shapes.stream()
                .map(s -> new Pause(from.plus(s[0]), from.plus(s[0]).plus(s[1])))
                .toList();
        Instant expected = from;
        for (int left = amount; left > 0; expected = expected.plusSeconds(60)) {
            left -= counted.isOpen(expected) && !isPaused(expected, pauses) ? 1 : 0;
        }

        Instant due = counted.calendar.due(from, Duration.ofMinutes(amount), pauses);

        assertThat(due).isEqualTo(expected);
        assertThat(counted.calendar.working(from, due, pauses)).isEqualTo(Duration.ofMinutes(amount));
    }

    @Property(tries = 300)
    void workingTimeAddsUp(
            @ForAll("calendars") Counted counted,
            @ForAll("starts") Instant from,
            @ForAll("years") Duration first,
            @ForAll("years") Duration second) {
        WorkingCalendar calendar = counted.calendar;
        Instant middle = from.plus(first);
        Instant to = middle.plus(second);

        assertThat(calendar.working(from, middle).plus(calendar.working(middle, to)))
                .isEqualTo(calendar.working(from, to));
        Duration all = calendar.working(from, to);
        assertThat(calendar.working(from, calendar.due(from, all, List.of()))).isEqualTo(all);
    }

    @Test
    void aSkippedHourIsNotThereAndARepeatedOneIsThereTwice() {
        WorkingCalendar nights = new WorkingCalendar("NIGHTS", PARIS, everyDay(NIGHTS), day -> false);

        assertThat(nights.working(paris("2026-03-29T00:00"), paris("2026-03-29T12:00")))
                .as("01:30 to 02:00, then 03:00 to 03:10")
                .isEqualTo(Duration.ofMinutes(40));
        assertThat(nights.working(paris("2026-10-25T00:00"), paris("2026-10-25T12:00")))
                .as("01:30 to 02:00, 02:00 to 02:20 twice, 02:40 to 03:00 twice, 03:00 to 03:10")
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void aStartWhenItIsClosedCountsFromTheNextOpening() {
        WorkingCalendar standard = CALENDARS.standard();
        WorkingCalendar lunch = CALENDARS.named("FR_AMPM").orElseThrow();
        Duration hour = Duration.ofHours(1);

        assertThat(standard.due(paris("2026-09-07T06:00"), hour, List.of()))
                .as("before opening")
                .isEqualTo(paris("2026-09-07T10:00"));
        assertThat(standard.due(paris("2026-09-07T18:00"), hour, List.of()))
                .as("at closing")
                .isEqualTo(paris("2026-09-08T10:00"));
        assertThat(standard.due(paris("2026-09-11T21:00"), hour, List.of()))
                .as("on a Friday after closing")
                .isEqualTo(paris("2026-09-14T10:00"));
        assertThat(lunch.due(paris("2026-09-07T12:30"), hour, List.of()))
                .as("at noon closing")
                .isEqualTo(paris("2026-09-07T15:00"));
        assertThat(standard.due(paris("2026-07-14T11:00"), hour, List.of()))
                .as("on a holiday")
                .isEqualTo(paris("2026-07-15T10:00"));
    }

    @Test
    void aCalendarWithoutASlotIsRefusedWhenItIsBuilt() {
        assertThatThrownBy(() -> new WorkingCalendar("CLOSED", PARIS, Map.of(), day -> false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CLOSED");
        assertThatThrownBy(() -> new WorkingCalendar(
                        "TWICE", PARIS, Map.of(DayOfWeek.MONDAY, List.of(DAY, AFTERNOON)), day -> false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TWICE");
    }

    @Test
    void aCalendarThatIsClosedEveryDayIsAnErrorWhenItIsAskedAndNotAGuess() {
        WorkingCalendar closed = new WorkingCalendar("HOLIDAYS", PARIS, everyDay(List.of(DAY)), day -> true);

        assertThatThrownBy(() -> closed.due(paris("2026-01-01T00:00"), Duration.ofMinutes(1), List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("HOLIDAYS");
        assertThat(closed.working(paris("2026-01-01T00:00"), paris("2027-01-01T00:00")))
                .isZero();
    }

    @Test
    void pausesUpToTheEndOfTheSearchAreAnErrorToo() {
        Pause forever = new Pause(paris("2026-01-01T00:00"), paris("2300-01-01T00:00"));

        assertThat(CALENDARS.standard().due(paris("2026-01-01T00:00"), Duration.ofHours(1), List.of(forever)))
                .as("after it, all the same")
                .isEqualTo(paris("2300-01-02T10:00"));
    }

    @Provide
    Arbitrary<Counted> calendars() {
        return Arbitraries.of(
                new Counted(CALENDARS.standard(), at -> isWeekday(at) && in(at, DAY)),
                new Counted(named("FR_AMPM"), at -> isWeekday(at) && (in(at, MORNING) || in(at, AFTERNOON))),
                new Counted(
                        named("FR_ALSACE"),
                        at -> isWeekday(at)
                                && in(at, DAY)
                                && !HolidaysOfFrance.moreInAlsace(at.getYear()).contains(at.toLocalDate())),
                new Counted(named("FR_24_7"), at -> true),
                new Counted(
                        new WorkingCalendar("NIGHTS", PARIS, everyDay(NIGHTS), day -> false),
                        at -> NIGHTS.stream().anyMatch(slot -> in(at, slot))),
                new Counted(
                        new WorkingCalendar(
                                "LEAP", PARIS, everyDay(List.of(ROUND_THE_CLOCK)), day -> day.getDayOfMonth() < 28),
                        at -> at.getDayOfMonth() >= 28));
    }

    /** Round about the days on which counting goes wrong, and anywhere. */
    @Provide
    Arbitrary<Instant> starts() {
        Arbitrary<LocalDate> days = Arbitraries.of(
                        LocalDate.of(2026, 3, 29), // an hour is skipped
                        LocalDate.of(2026, 10, 25), // an hour comes twice
                        LocalDate.of(2027, 3, 28),
                        LocalDate.of(2027, 10, 31),
                        LocalDate.of(2028, 2, 29), // a leap day
                        LocalDate.of(2026, 8, 15), // holidays on a Saturday, on a Sunday, in a row
                        LocalDate.of(2026, 11, 1),
                        LocalDate.of(2027, 5, 6),
                        LocalDate.of(2025, 12, 26),
                        LocalDate.of(2026, 4, 3),
                        LocalDate.of(2027, 12, 31))
                .flatMap(day -> Arbitraries.integers().between(-3, 1).map(day::plusDays));
        Arbitrary<Integer> minutes = Arbitraries.integers().between(0, 24 * 60 - 1);
        Arbitrary<Integer> edges = Arbitraries.of(9 * 60, 18 * 60, 12 * 60 + 30, 14 * 60, 2 * 60, 3 * 60, 0);
        return Combinators.combine(days, Arbitraries.oneOf(minutes, edges))
                .as((day, minute) -> day.atStartOfDay(PARIS).toInstant().plus(Duration.ofMinutes(minute)));
    }

    @Provide
    Arbitrary<Duration> spans() {
        return Arbitraries.integers().between(0, 9 * 24 * 60).map(Duration::ofMinutes);
    }

    @Provide
    Arbitrary<Duration> years() {
        return Arbitraries.longs().between(0, 12L * 366 * 24 * 3_600_000).map(Duration::ofMillis);
    }

    /** Whole days among them, which end exactly at closing. */
    @Provide
    Arbitrary<Integer> amounts() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 30 * 60),
                Arbitraries.integers().between(0, 6).map(days -> days * 9 * 60),
                Arbitraries.integers().between(0, 6).map(days -> days * 7 * 60));
    }

    @Provide
    Arbitrary<List<Duration[]>> pauses() {
        Arbitrary<Duration> short_ =
                Arbitraries.integers().between(0, 4 * 24 * 60).map(Duration::ofMinutes);
        return Combinators.combine(short_, short_)
                .as((start, length) -> new Duration[] {start, length})
                .list()
                .ofMaxSize(4);
    }

    private static boolean isPaused(Instant minute, List<Pause> pauses) {
        return pauses.stream().anyMatch(p -> !minute.isBefore(p.from()) && minute.isBefore(p.to()));
    }

    private static boolean isWeekday(LocalDateTime at) {
        return at.getDayOfWeek().getValue() <= 5
                && !HolidaysOfFrance.of(at.getYear()).contains(at.toLocalDate());
    }

    private static boolean in(LocalDateTime at, Slot slot) {
        LocalTime time = at.toLocalTime();
        return !time.isBefore(slot.opens())
                && (slot.closes().equals(LocalTime.MIDNIGHT) || time.isBefore(slot.closes()));
    }

    private static WorkingCalendar named(String name) {
        return CALENDARS.named(name).orElseThrow();
    }

    private static Map<DayOfWeek, List<Slot>> everyDay(List<Slot> slots) {
        Map<DayOfWeek, List<Slot>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, slots);
        }
        return week;
    }

    private static Instant paris(String local) {
        return LocalDateTime.parse(local).atZone(PARIS).toInstant();
    }
}
