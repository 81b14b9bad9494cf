package org.aiguillage.delay;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * The working time that a turn may take.
 *
 * @param working time inside the opening hours of the calendar
 * @param warningShare the share of it after which a warning is due, between 0 and 1
 * @param ruleId the rule that granted it
 */
public record Allowance(Duration working, BigDecimal warningShare, String ruleId) {

    /** The working time after which a warning is due, to the millisecond. */
    public Duration untilWarning() {
        return Duration.ofMillis(
                warningShare.multiply(BigDecimal.valueOf(working.toMillis())).longValue());
    }
}
