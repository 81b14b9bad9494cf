package org.aiguillage.rulebook.facts;

import org.aiguillage.cluster.Territory;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Turn;
import org.jspecify.annotations.Nullable;

/**
 * What an allowance depends on, and nothing else.
 *
 * @param promisedDays full working days within which a first answer is promised
 * @param territory null outside the six
 */
public record Stay(
        String stage,
        Holder holder,
        @Nullable String round,
        @Nullable Integer promisedDays,
        @Nullable Territory territory) {

    public static Stay of(Turn turn) {
        return new Stay(
                turn.stage(),
                turn.holder(),
                turn.terms().round(),
                turn.terms().promisedDays(),
                turn.terms().territory());
    }
}
