package org.aiguillage.rulebook.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Parts of a whole, exact to four decimals. */
final class Shares {
    private static final int DECIMALS = 4;

    private Shares() {}

    static BigDecimal of(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
    }
}
