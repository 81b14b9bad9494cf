package org.aiguillage.delay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Working time against what people expect. */
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

    private static Instant paris(String local) {
        return LocalDateTime.parse(local).atZone(Calendars.PARIS).toInstant();
    }
}
