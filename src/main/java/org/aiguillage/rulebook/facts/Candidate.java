package org.aiguillage.rulebook.facts;

import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandate;
import org.jspecify.annotations.Nullable;

/**
 * A mandate before which a dossier is put.
 *
 * @param load referrals open on it
 * @param free referrals that it can still take; null when it sets no limit
 * @param absences when it takes nothing new
 */
public record Candidate(
        Mandate mandate,
        Mandate.Terms terms,
        Investor investor,
        Investor.Profile profile,
        int load,
        @Nullable Integer free,
        Absences absences) {

    public Candidate(Mandate mandate, Investor investor, int load) {
        this(
                mandate,
                mandate.terms(),
                investor,
                investor.profile(),
                load,
                mandate.terms().capacity() == null ? null : mandate.terms().capacity() - load,
                new Absences(mandate.terms().absences()));
    }
}
