package org.aiguillage.backtest;

import java.util.List;
import org.aiguillage.routing.Verdict;
import org.aiguillage.routing.Verdict.Answer;
import org.jspecify.annotations.Nullable;

/**
 * What one version says of one mandate in the end.
 *
 * @param rank among those routed at once; null for the others
 * @param later whether it was routed only once a hold had ended
 * @param reasons ids of the rules that refuse or hold
 */
record Fate(Answer answer, int score, @Nullable Integer rank, boolean later, List<String> reasons) {

    static Fate of(Verdict verdict, @Nullable Integer rank, boolean later) {
        return new Fate(
                verdict.answer(),
                verdict.score(),
                rank,
                later,
                verdict.reasons().stream()
                        .map(Verdict.Reason::ruleId)
                        .distinct()
                        .sorted()
                        .toList());
    }

    boolean routed() {
        return answer == Answer.ROUTE;
    }

    boolean held() {
        return answer == Answer.HOLD;
    }
}
