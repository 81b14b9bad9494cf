package org.aiguillage.delay;

import java.time.LocalDate;
import java.time.Period;
import org.aiguillage.language.Sentence;

/**
 * Days on which somebody is closed beside the public holidays.
 *
 * @param whose the code of a territory; an investor's id, external id or name; empty for all
 * @param from the first day
 * @param to the last day, less than a year later
 * @param everyYear whether it comes back each year from then on
 */
public record Closure(Who who, String whose, LocalDate from, LocalDate to, boolean everyYear, Sentence name) {

    public enum Who {
        ALL,
        TERRITORY,
        INVESTOR
    }

    public boolean covers(LocalDate day) {
        if (!everyYear || day.isBefore(from)) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
        // It may have begun last year and go on over New Year.
        return coversIn(day.getYear(), day) || coversIn(day.getYear() - 1, day);
    }

    private boolean coversIn(int year, LocalDate day) {
        LocalDate first = from.withYear(year);
        LocalDate last = to.plus(Period.ofYears(year - from.getYear()));
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
