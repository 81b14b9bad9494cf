package org.aiguillage.rulebook.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What is left to find.
 *
 * @param euros null when it is unknown
 */
public record Remaining(@Nullable Long euros) {

    /** The part of it that an amount would fill; zero when it is unknown or nothing is left. */
    public BigDecimal shareOf(long amount) {
        return euros == null || euros <= 0 ? BigDecimal.ZERO : Shares.of(amount, euros);
    }

    /** So much of it. */
    public Money part(BigDecimal share) {
        return Money.euros(share.multiply(BigDecimal.valueOf(euros == null ? 0 : euros))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue());
    }
}
