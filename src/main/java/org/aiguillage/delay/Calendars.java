package org.aiguillage.delay;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.aiguillage.delay.WorkingCalendar.Slot;

/** The calendars by name. Public holidays are those of the French labour code, article L3133-1. */
public final class Calendars {
    /** The time of the federation. */
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** Monday to Friday, 09:00 to 18:00, but for the 11 public holidays: the calendar of every clock. */
    public static final String STANDARD = "FR_STD";

    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final List<Slot> ALL_DAY_LONG = List.of(slot(9, 0, 18, 0));
    private static final List<Slot> WITH_LUNCH = List.of(slot(9, 0, 12, 30), slot(14, 0, 17, 30));

    private final Map<String, WorkingCalendar> byName;

    public Calendars() {
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));
        Predicate<LocalDate> france = holidays(manager);
        Predicate<LocalDate> alsace = holidays(manager, "67");
        byName = java.util.stream.Stream.of(
                        new WorkingCalendar(STANDARD, PARIS, week(WEEKDAYS, ALL_DAY_LONG), france),
                        new WorkingCalendar("FR_AMPM", PARIS, week(WEEKDAYS, WITH_LUNCH), france),
                        new WorkingCalendar("FR_ALSACE", PARIS, week(WEEKDAYS, ALL_DAY_LONG), alsace),
                        new WorkingCalendar(
                                "FR_24_7",
                                PARIS,
                                week(EnumSet.allOf(DayOfWeek.class), List.of(slot(0, 0, 0, 0))),
                                day -> false))
                .collect(Collectors.toUnmodifiableMap(WorkingCalendar::name, c -> c));
    }

    public Optional<WorkingCalendar> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public WorkingCalendar standard() {
        return named(STANDARD).orElseThrow();
    }

    private static Predicate<LocalDate> holidays(HolidayManager manager, String... subdivision) {
        Map<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();
        return day -> byYear.computeIfAbsent(
                        day.getYear(),
                        year -> manager.getHolidays(Year.of(year), subdivision).stream()
                                .map(holiday -> holiday.getDate())
                                .collect(Collectors.toUnmodifiableSet()))
                .contains(day);
    }

    private static Map<DayOfWeek, List<Slot>> week(Set<DayOfWeek> days, List<Slot> slots) {
        Map<DayOfWeek, List<Slot>> week = new EnumMap<>(DayOfWeek.class);
        days.forEach(day -> week.put(day, slots));
        return week;
    }

    private static Slot slot(int opensHour, int opensMinute, int closesHour, int closesMinute) {
        return new Slot(LocalTime.of(opensHour, opensMinute), LocalTime.of(closesHour, closesMinute));
    }
}
