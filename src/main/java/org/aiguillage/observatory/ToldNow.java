package org.aiguillage.observatory;

import java.util.List;
import java.util.Set;
import org.aiguillage.dossier.Consent;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.routing.Verdict;
import org.aiguillage.routing.Verdict.Answer;
import org.aiguillage.routing.Verdict.Reason;

/**
 * What the company may be told of a decision that was made earlier: what still holds, and nothing that would be known to be one
 * investor's.
 */
record ToldNow(Dossier dossier) {
    private static final Set<String> CONSENT = Set.of("routing-consent-refused", "routing-consent-not-given");
    private static final String LEAD = "routing-follow-without-lead";

    boolean open() {
        return dossier.status().open();
    }

    /** Nothing follows any more once the dossier is closed. */
    Answer answer(Verdict verdict) {
        return open() ? verdict.answer() : Answer.REFUSE;
    }

    /**
     * The rules that may be told; none where only that the investor does not take it may be.
     *
     * @param worded those that have words for the company
     */
    List<String> rules(Verdict verdict, Set<String> worded) {
        List<String> rules = verdict.reasons().stream()
                .map(Reason::ruleId)
                .filter(rule -> holds(rule, verdict.investorId()))
                .toList();
        if (rules.stream().anyMatch(CONSENT::contains)) {
            // Of whom the company lets in next, it would see which wordless reason goes.
            return rules.stream().filter(worded::contains).toList();
        }
        return verdict.answer() == Answer.REFUSE && alone(verdict) ? List.of() : rules;
    }

    private boolean holds(String rule, String investor) {
        return CONSENT.contains(rule)
                ? !consent().covers(investor)
                : !rule.equals(LEAD) || !dossier.raise().ask().leadIsFound();
    }

    /** Whether the investor was spoken of one by one; who is named beside all the others stays among them. */
    private boolean alone(Verdict verdict) {
        boolean keptOut = verdict.reasons().stream().anyMatch(it -> CONSENT.contains(it.ruleId()));
        boolean all = Boolean.TRUE.equals(consent().allInvestors());
        return !all || (keptOut && consent().investorIds().contains(verdict.investorId()));
    }

    private Consent consent() {
        return dossier.raise().consent();
    }
}
