package org.aiguillage.mandate;

import java.time.LocalDate;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Checks;

/** Days on which an investor takes nothing new, both included. */
public record Absence(LocalDate from, LocalDate to) {

    public Absence {
        new Checks()
                .required(from, "from")
                .required(to, "to")
                .that(
                        from == null || to == null || !to.isBefore(from),
                        "to",
                        new Sentence("ne peut pas précéder le premier jour", "cannot be before the first day"))
                .done();
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
