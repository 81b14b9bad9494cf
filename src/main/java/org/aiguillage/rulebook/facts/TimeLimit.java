package org.aiguillage.rulebook.facts;

import java.math.BigDecimal;
import org.aiguillage.delay.Holder;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code allowances.csv}.
 *
 * @param stage name of a dossier's or a referral's stage
 * @param round null for every round that has no row of its own
 * @param workingDays full days of the calendar in force
 */
public record TimeLimit(
        String stage, Holder holder, @Nullable String round, BigDecimal workingDays, BigDecimal warningShare) {}
