package org.aiguillage.routing;

import java.time.LocalDate;
import java.util.List;
import org.aiguillage.dossier.CompletenessPolicy;
import org.aiguillage.dossier.CompletenessPolicy.Missing;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.mandate.Mandates.Standing;
import org.aiguillage.refusal.RulesFailed;
import org.jspecify.annotations.Nullable;

/**
 * Asks the rules about a submitted dossier before it changes hands. One thread writes for everybody: it must not wait for
 * rules, so it is given their answer, and asks again only for what has changed meanwhile.
 */
final class Hearings {
    private final CompletenessPolicy completeness;
    private final RoutingPolicy routing;
    private final Mandates mandates;

    Hearings(CompletenessPolicy completeness, RoutingPolicy routing, Mandates mandates) {
        this.completeness = completeness;
        this.routing = routing;
        this.mandates = mandates;
    }

    /** What the rules in force say now; a failure is an answer too. */
    Hearing of(Dossier submitted, LocalDate today) {
        String rulebook = routing.version();
        List<Standing> standing = mandates.standing();
        Hearing empty = new Hearing(submitted.version(), rulebook, today, standing, List.of(), null, null);
        try {
            List<Missing> missing = completeness.missing(submitted);
            Decision decision = missing.isEmpty() ? routing.decide(rulebook, submitted, standing, today) : null;
            return new Hearing(submitted.version(), rulebook, today, standing, missing, decision, null);
        } catch (RulesFailed e) {
            return empty.failing(e);
        }
    }

    /** What {@link #of} would say now. A rulebook that has failed on this dossier is not asked again. */
    Hearing upToDate(@Nullable Hearing early, Dossier submitted, LocalDate today) {
        if (early == null || !early.holdsFor(submitted, routing.version(), today)) {
            return of(submitted, today);
        }
        Decision decision = early.decision();
        return decision == null ? early : upToDate(early, decision, submitted);
    }

    private Hearing upToDate(Hearing early, Decision decision, Dossier submitted) {
        List<Standing> now = mandates.standing();
        List<Standing> changed = early.changed(now);
        if (changed.isEmpty()) {
            return early;
        }
        try {
            Decision anew = routing.decide(early.rulebook(), submitted, changed, early.today());
            return early.with(now, changed, decision, anew);
        } catch (RulesFailed e) {
            return early.failing(e);
        }
    }
}
