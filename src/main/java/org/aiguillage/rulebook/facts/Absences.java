package org.aiguillage.rulebook.facts;

import java.time.LocalDate;
import java.util.List;
import org.aiguillage.mandate.Absence;
import org.jspecify.annotations.Nullable;

/** When a mandate takes nothing new. */
public record Absences(List<Absence> all) {

    /** The whole time away around a day, absences that touch taken together; null when there on that day. */
    public @Nullable Absence on(LocalDate day) {
        Absence away = null;
        for (Absence absence : all) {
            if (absence.covers(day)) {
                away = away == null ? absence : together(away, absence);
            }
        }
        return away == null ? null : grown(away);
    }

    private Absence grown(Absence away) {
        Absence grown = away;
        for (Absence absence : all) {
            if (!absence.from().isAfter(grown.to().plusDays(1))
                    && !absence.to().isBefore(grown.from().minusDays(1))) {
                grown = together(grown, absence);
            }
        }
        return grown.equals(away) ? away : grown(grown);
    }

    private static Absence together(Absence one, Absence other) {
        return new Absence(
                one.from().isBefore(other.from()) ? one.from() : other.from(),
                one.to().isAfter(other.to()) ? one.to() : other.to());
    }
}
