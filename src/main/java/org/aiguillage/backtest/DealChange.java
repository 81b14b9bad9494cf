package org.aiguillage.backtest;

import java.util.List;
import org.aiguillage.routing.Verdict.Answer;
import org.jspecify.annotations.Nullable;

/**
 * What would be different between one dossier and one mandate.
 *
 * @param later whether the candidate, or for a lost deal the baseline, routes it only once a hold has ended
 * @param rankBefore place among the mandates that received the dossier at once, from 1; null for the others
 * @param scoreBefore null where refused, as a refused mandate has no rank
 * @param rules ids of the rules that make the difference; none where others merely moved past it
 */
public record DealChange(
        Kind kind,
        String mandateId,
        Answer before,
        Answer after,
        boolean later,
        @Nullable Integer rankBefore,
        @Nullable Integer rankAfter,
        @Nullable Integer scoreBefore,
        @Nullable Integer scoreAfter,
        List<String> rules) {

    public enum Kind {
        /** Would receive the dossier, and did not. */
        GAINED,
        /** Received the dossier, and would not. */
        LOST,
        /** Receives it either way, at another place among the first ten or with another score. */
        MOVED,
        /** Receives it neither way: held by one rulebook, refused by the other. */
        HELD
    }
}
