package org.aiguillage.web.startup;

import java.util.List;
import org.aiguillage.delay.Holder;
import org.aiguillage.dossier.CompletenessPolicy;
import org.aiguillage.dossier.CompletenessPolicy.Missing;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.refusal.RulesFailed;

/**
 * What the rules still find missing in a dossier.
 *
 * @param known whether they could tell
 */
record Owed(boolean known, List<Missing> items) {

    static Owed by(CompletenessPolicy rules, Dossier dossier) {
        try {
            return new Owed(true, rules.missing(dossier));
        } catch (RulesFailed e) {
            return new Owed(false, List.of());
        }
    }

    List<Missing> at(Step step) {
        return items.stream()
                .filter(missing -> Step.asking(missing.item()) == step)
                .toList();
    }

    /** How many the company itself can bring. */
    int byCompany() {
        return (int) items.stream().filter(m -> m.owedBy() == Holder.STARTUP).count();
    }
}
