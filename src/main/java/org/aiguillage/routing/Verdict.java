package org.aiguillage.routing;

import java.time.LocalDate;
import java.util.List;
import org.aiguillage.language.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of one dossier for one mandate.
 *
 * @param score sum of the points; counts only when nothing is refused
 * @param points what speaks for it, by rule id and then criterion
 * @param reasons every refusal and every hold, by rule id; empty when routed
 * @param heldUntil the first day on which a hold may have passed, where a rule knows it
 * @param rulebook version that decided
 */
public record Verdict(
        String mandateId,
        String investorId,
        Answer answer,
        int score,
        List<Points> points,
        List<Reason> reasons,
        @Nullable LocalDate heldUntil,
        String rulebook) {

    /** In order of rank. */
    public enum Answer {
        ROUTE,
        HOLD,
        REFUSE
    }

    public record Points(String criterion, int points, String ruleId, Sentence sentence) {}

    /** @param remedy what would have made the difference, where the rule says it */
    public record Reason(
            String ruleId, Sentence sentence, @Nullable Sentence remedy) {}

    /** The same for a reader who asks for the reasons alone. */
    public Verdict withoutPoints() {
        return new Verdict(mandateId, investorId, answer, 0, List.of(), reasons, heldUntil, rulebook);
    }

    /** Whether one refusal, and nothing else, stands between the mandate and the dossier. */
    public boolean nearMiss() {
        return answer == Answer.REFUSE && reasons.size() == 1;
    }
}
