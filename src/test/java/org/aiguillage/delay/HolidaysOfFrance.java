package org.aiguillage.delay;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The public holidays of France, written out: the eleven of article L3133-1 of the labour code, and the two more that article
 * L3134-13 gives Alsace and Moselle.
 */
final class HolidaysOfFrance {
    static final int FIRST_YEAR = 2010;
    static final int LAST_YEAR = 2030;

    /** New Year, Labour Day, Victory, Bastille Day, Assumption, All Saints, Armistice, Christmas. */
    private static final List<String> SAME_EACH_YEAR =
            List.of("01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25");

    /** Year; then Good Friday, Easter Monday, Ascension Thursday, Whit Monday. */
    private static final String MOVABLE = """
            2010 04-02 04-05 05-13 05-24
            2011 04-22 04-25 06-02 06-13
            2012 04-06 04-09 05-17 05-28
            2013 03-29 04-01 05-09 05-20
            2014 04-18 04-21 05-29 06-09
            2015 04-03 04-06 05-14 05-25
            2016 03-25 03-28 05-05 05-16
            2017 04-14 04-17 05-25 06-05
            2018 03-30 04-02 05-10 05-21
            2019 04-19 04-22 05-30 06-10
            2020 04-10 04-13 05-21 06-01
            2021 04-02 04-05 05-13 05-24
            2022 04-15 04-18 05-26 06-06
            2023 04-07 04-10 05-18 05-29
            2024 03-29 04-01 05-09 05-20
            2025 04-18 04-21 05-29 06-09
            2026 04-03 04-06 05-14 05-25
            2027 03-26 03-29 05-06 05-17
            2028 04-14 04-17 05-25 06-05
            2029 03-30 04-02 05-10 05-21
            2030 04-19 04-22 05-30 06-10
            """;

    private static final Map<Integer, String[]> BY_YEAR = new HashMap<>();

    static {
        MOVABLE.lines().map(line -> line.split(" ", -1)).forEach(row -> BY_YEAR.put(Integer.parseInt(row[0]), row));
    }

    private HolidaysOfFrance() {}

    static Set<LocalDate> of(int year) {
        Set<LocalDate> days = new TreeSet<>();
        SAME_EACH_YEAR.forEach(day -> days.add(LocalDate.parse(year + "-" + day)));
        for (int i = 2; i <= 4; i++) {
            days.add(LocalDate.parse(year + "-" + row(year)[i]));
        }
        return days;
    }

    private static String[] row(int year) {
        return requireNonNull(BY_YEAR.get(year), "a year of the list");
    }

    /** Good Friday and Saint Stephen's Day. */
    static Set<LocalDate> moreInAlsace(int year) {
        return Set.of(LocalDate.parse(year + "-" + row(year)[1]), LocalDate.of(year, 12, 26));
    }
}
