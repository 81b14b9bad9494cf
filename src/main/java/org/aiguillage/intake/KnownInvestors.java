package org.aiguillage.intake;

import org.aiguillage.access.Scope;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.refusal.Expected;
import org.aiguillage.refusal.Invalid;

/** Investors as files name them: by the name of the sending system, or by our own. */
record KnownInvestors(Mandates mandates) {

    /** @throws Invalid for a name that stands for nobody */
    String id(String name, String column) {
        return mandates.investorNamed(name)
                .or(() -> mandates.investor(name, Scope.ALL))
                .map(Investor::id)
                .orElseThrow(() -> new Invalid(column, Expected.KNOWN_INVESTOR));
    }
}
