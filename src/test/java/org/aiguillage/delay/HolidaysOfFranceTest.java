package org.aiguillage.delay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which weekdays are closed, year by year, against the list of the labour code. */
class HolidaysOfFranceTest {
    private static final Calendars CALENDARS = new Calendars();

    static IntStream years() {
        return IntStream.rangeClosed(HolidaysOfFrance.FIRST_YEAR, HolidaysOfFrance.LAST_YEAR);
    }

    @ParameterizedTest
    @MethodSource("years")
    void theWeekdaysThatAreClosedAreTheElevenHolidays(int year) {
        Set<LocalDate> expected = weekdays(HolidaysOfFrance.of(year));

        assertThat(closed("FR_STD", year)).isEqualTo(expected);
        assertThat(closed("FR_AMPM", year)).isEqualTo(expected);
        assertThat(closed("FR_24_7", year)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("years")
    void alsaceAndMoselleHaveGoodFridayAndSaintStephensDayBeside(int year) {
        Set<LocalDate> expected = new HashSet<>(HolidaysOfFrance.of(year));
        expected.addAll(HolidaysOfFrance.moreInAlsace(year));

        assertThat(closed("FR_ALSACE", year)).isEqualTo(weekdays(expected));
    }

    @ParameterizedTest
    @MethodSource("years")
    void easterMondayFollowsTheFirstSundayAfterTheFullMoonOfSpring(int year) {
        // Gauss, as Butcher wrote it down: apart from the list and from the library.
        int a = year % 19;
        int h = (19 * a + year / 100 - year / 400 - (year / 100 - (year / 100 + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (year / 100 % 4) + 2 * (year % 100 / 4) - h - year % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        LocalDate easter = LocalDate.of(year, (h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1);

        assertThat(HolidaysOfFrance.of(year)).contains(easter.plusDays(1), easter.plusDays(39), easter.plusDays(50));
        assertThat(HolidaysOfFrance.moreInAlsace(year)).contains(easter.minusDays(2));
    }

    private static Set<LocalDate> weekdays(Set<LocalDate> days) {
        Set<LocalDate> weekdays = new HashSet<>(days);
        weekdays.removeIf(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0);
        return weekdays;
    }

    private static Set<LocalDate> closed(String name, int year) {
        WorkingCalendar calendar = CALENDARS.named(name).orElseThrow();
        Set<LocalDate> closed = new HashSet<>();
        for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            Instant from = day.atStartOfDay(Calendars.PARIS).toInstant();
            Instant to = day.plusDays(1).atStartOfDay(Calendars.PARIS).toInstant();
            if (calendar.working(from, to).equals(Duration.ZERO)
                    && (name.equals("FR_24_7") || day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)) {
                closed.add(day);
            }
        }
        return closed;
    }
}
