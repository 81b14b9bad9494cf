package org.aiguillage.rulebook.facts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code weights.csv}: what a criterion is worth while its measure is in [from, below).
 *
 * @param from null when nothing is too small
 * @param below null when nothing is too large
 */
public record Weight(
        String criterion,
        @Nullable BigDecimal from,
        @Nullable BigDecimal below,
        int points) {

    /** @param measure a whole number, or a {@link BigDecimal} */
    public boolean covers(Number measure) {
        BigDecimal it = measure instanceof BigDecimal exact ? exact : BigDecimal.valueOf(measure.longValue());
        return (from == null || it.compareTo(from) >= 0) && (below == null || it.compareTo(below) < 0);
    }
}
