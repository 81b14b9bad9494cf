package org.aiguillage.rulebook.facts;

import java.math.BigDecimal;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.delay.Target;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code escalations.csv}.
 *
 * @param holder null for every holder that has no row of its own
 * @param workingDays full days of the calendar in force, past the end of the allowance; null for WARNING and BREACH, whose
 *     moments follow from the allowance
 * @param target who is told
 */
public record Escalation(
        Level level, @Nullable Holder holder, @Nullable BigDecimal workingDays, Target target) {}
