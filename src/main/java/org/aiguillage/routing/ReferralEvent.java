package org.aiguillage.routing;

import java.time.LocalDate;
import org.aiguillage.delay.Holder;
import org.jspecify.annotations.Nullable;

/** What can happen to a referral. */
public sealed interface ReferralEvent {

    /**
     * @param rulebook version that routed it
     * @param round of the dossier, which decides allowances
     * @param promisedDays full working days within which the mandate promises an answer
     */
    record ReferralSent(
            String dossierId,
            String mandateId,
            String investorId,
            String rulebook,
            int score,
            @Nullable String round,
            @Nullable Integer promisedDays)
            implements ReferralEvent {}

    record ReferralMoved(ReferralStage to) implements ReferralEvent {}

    record ReferralWaiting(Holder on, String reason) implements ReferralEvent {}

    /** @param answer of whoever was asked; null where none was written, or the referral was not waiting */
    record ReferralResumed(@Nullable String answer) implements ReferralEvent {}

    record ReferralParked(LocalDate until, String reason) implements ReferralEvent {}

    record ReferralDeclined(String reason, @Nullable String comment) implements ReferralEvent {}

    record ReferralWithdrawn(@Nullable String reason) implements ReferralEvent {}

    record ReferralLapsed() implements ReferralEvent {}

    /** The company has withdrawn its consent. */
    record ReferralRevoked() implements ReferralEvent {}

    /** @param amount received, in the currency of the dossier's ask */
    record ReferralWon(long amount) implements ReferralEvent {}
}
