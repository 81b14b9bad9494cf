package org.aiguillage.delay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Working time against what people expect, and against a counter of single minutes. */
class WorkingCalendarTest {
    private static final Calendars CALENDARS = new Calendars();
    private static final WorkingCalendar STANDARD = CALENDARS.standard();

    @Test
    void sentOnAFridayEveningWithFiveDaysIsDueAfterTheWeekendAndBastilleDay() {
        Instant sent = paris("2026-07-10T17:00");

        assertThat(STANDARD.due(sent, STANDARD.day().multipliedBy(5), List.of()))
                .isEqualTo(paris("2026-07-20T17:00"));
    }

    @Test
    void anAmountThatEndsAtClosingIsDueAtClosingAndNotNextMorning() {
        assertThat(STANDARD.due(paris("2026-07-10T17:00"), Duration.ofHours(1), List.of()))
                .isEqualTo(paris("2026-07-10T18:00"));
    }

    @Test
    void noTimeAtAllIsDueAtOnceEvenAtNight() {
        assertThat(STANDARD.due(paris("2026-07-11T03:00"), Duration.ZERO, List.of()))
                .isEqualTo(paris("2026-07-11T03:00"));
    }

    @Test
    void theLunchBreakIsNotCounted() {
        WorkingCalendar calendar = CALENDARS.named("FR_AMPM").orElseThrow();

        assertThat(calendar.working(paris("2026-07-10T12:00"), paris("2026-07-10T15:00")))
                .isEqualTo(Duration.ofMinutes(90));
        assertThat(calendar.due(paris("2026-07-10T12:00"), Duration.ofMinutes(30), List.of()))
                .isEqualTo(paris("2026-07-10T12:30"));
    }

    @Test
    void alsaceHasGoodFridayAndSaintStephensDayOff() {
        WorkingCalendar alsace = CALENDARS.named("FR_ALSACE").orElseThrow();

        for (String day : List.of("2026-04-03", "2025-12-26")) {
            Instant from = paris(day + "T00:00");
            Instant to = paris(LocalDate.parse(day).plusDays(1) + "T00:00");
            assertThat(alsace.working(from, to)).isZero();
            assertThat(STANDARD.working(from, to)).isEqualTo(Duration.ofHours(9));
        }
    }

    @Test
    void elevenHolidaysOf2026AreClosed() {
        List<String> holidays = List.of(
                "01-01", "04-06", "05-01", "05-08", "05-14", "05-25", "07-14", "08-15", "11-01", "11-11", "12-25");
        for (String day : holidays) {
            assertThat(STANDARD.working(paris("2026-" + day + "T00:00"), paris("2026-" + day + "T23:59")))
                    .as(day)
                    .isZero();
        }
    }

    @Test
    void roundTheClockTheNightsOfTheTimeChangeHave23And25Hours() {
        WorkingCalendar always = CALENDARS.named("FR_24_7").orElseThrow();

        assertThat(always.working(paris("2026-03-29T00:00"), paris("2026-03-30T00:00")))
                .isEqualTo(Duration.ofHours(23));
        assertThat(always.working(paris("2026-10-25T00:00"), paris("2026-10-26T00:00")))
                .isEqualTo(Duration.ofHours(25));
    }

    @Test
    void pausesMoveTheDeadlineByTheWorkingTimeTheyCoverAndOverlapsCountOnce() {
        Instant from = paris("2026-09-07T09:00");
        List<Pause> pauses = List.of(
                new Pause(paris("2026-09-07T10:00"), paris("2026-09-07T12:00")),
                new Pause(paris("2026-09-07T11:00"), paris("2026-09-07T13:00")),
                new Pause(paris("2026-09-07T20:00"), paris("2026-09-08T08:00")));

        assertThat(STANDARD.due(from, Duration.ofHours(9), pauses)).isEqualTo(paris("2026-09-08T12:00"));
        assertThat(STANDARD.working(from, paris("2026-09-08T12:00"), pauses)).isEqualTo(Duration.ofHours(9));
    }

    @Test
    void aCalendarThatNeverOpensIsAnErrorAndNotAGuess() {
        WorkingCalendar closed = new WorkingCalendar("CLOSED", Calendars.PARIS, Map.of(), day -> false);

        assertThatThrownBy(() -> closed.due(paris("2026-01-01T00:00"), Duration.ofMinutes(1), List.of()))
                .hasMessageContaining("CLOSED");
    }

    @Property(tries = 150)
    void workingTimeIsTheNumberOfOpenMinutes(@ForAll("minutes") Instant from, @ForAll("spans") Duration span) {
        Instant to = from.plus(span);

        assertThat(STANDARD.working(from, to)).isEqualTo(Duration.ofMinutes(openMinutes(from, to)));
    }

    @Property(tries = 150)
    void dueIsTheFirstMomentByWhichTheAmountHasPassed(
            @ForAll("minutes") Instant from,
            @ForAll("amounts") Duration amount,
            @ForAll("pauses") List<Duration[]> shapes) {
        List<Pause> pauses = shapes.stream()
                .map(s -> new Pause(from.plus(s[0]), from.plus(s[0]).plus(s[1])))
                .toList();

        Instant due = STANDARD.due(from, amount, pauses);

        assertThat(STANDARD.working(from, due, pauses)).isEqualTo(amount);
        if (!amount.isZero()) {
            assertThat(STANDARD.working(from, due.minusMillis(1), pauses)).isLessThan(amount);
        }
    }

    @Provide
    Arbitrary<Instant> minutes() {
        // Around both time changes and the holidays of spring and winter, in two years.
        return Arbitraries.longs()
                .between(0, 2L * 366 * 24 * 60)
                .map(m -> Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofMinutes(m)));
    }

    @Provide
    Arbitrary<Duration> spans() {
        return Arbitraries.longs().between(0, 20L * 24 * 60).map(Duration::ofMinutes);
    }

    @Provide
    Arbitrary<Duration> amounts() {
        return Arbitraries.longs().between(0, 60L * 9 * 60).map(Duration::ofMinutes);
    }

    @Provide
    Arbitrary<List<Duration[]>> pauses() {
        return Combinators.combine(spans(), spans())
                .as((start, length) -> new Duration[] {start, length})
                .list()
                .ofMaxSize(4);
    }

    private static long openMinutes(Instant from, Instant to) {
        return Stream.iterate(from, minute -> minute.isBefore(to), minute -> minute.plusSeconds(60))
                .filter(WorkingCalendarTest::isOpen)
                .count();
    }

    /** Written down apart from the product: hours, days and the holidays of 2026 and 2027. */
    private static boolean isOpen(Instant minute) {
        LocalDateTime local = LocalDateTime.ofInstant(minute, Calendars.PARIS);
        return local.getHour() >= 9
                && local.getHour() < 18
                && local.getDayOfWeek().getValue() <= 5
                && !isHoliday(local.toLocalDate());
    }

    private static boolean isHoliday(LocalDate day) {
        List<LocalDate> movable = List.of(
                LocalDate.of(2026, Month.APRIL, 6),
                LocalDate.of(2026, Month.MAY, 14),
                LocalDate.of(2026, Month.MAY, 25),
                LocalDate.of(2027, Month.MARCH, 29),
                LocalDate.of(2027, Month.MAY, 6),
                LocalDate.of(2027, Month.MAY, 17),
                LocalDate.of(2028, Month.APRIL, 17));
        List<String> fixed = List.of("01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25");
        return movable.contains(day) || fixed.contains(day.toString().substring(5));
    }

    private static Instant paris(String local) {
        return LocalDateTime.parse(local).atZone(Calendars.PARIS).toInstant();
    }
}
