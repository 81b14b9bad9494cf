package org.aiguillage.web.api.deal;

import java.time.Instant;
import java.time.LocalDate;
import org.aiguillage.access.Account;
import org.aiguillage.access.Role;
import org.aiguillage.delay.Holder;
import org.aiguillage.dossier.Status;
import org.aiguillage.routing.DealClock;
import org.aiguillage.routing.DeclineReason;
import org.aiguillage.routing.Referral;
import org.aiguillage.routing.ReferralStage;
import org.aiguillage.web.api.call.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A deal as it is shown.
 *
 * @param holder who holds the ball; null while parked and once ended
 * @param since when the clock of that holder began
 * @param due when its allowance ends; null where no clock runs
 * @param reason why it waits, is parked, declined or withdrawn; null to a startup where it waits on others
 * @param amountReceived euros, of a deal that is won
 */
public record ReferralView(
        @Override String id,
        @Override long version,
        String dossierId,
        String mandateId,
        String investorId,
        ReferralStage stage,
        Status.Name status,
        @Nullable Holder waitingOn,
        @Nullable LocalDate parkedUntil,
        @Nullable String reason,
        @Nullable String comment,
        @Nullable Long amountReceived,
        @Nullable Holder holder,
        Instant since,
        @Nullable Instant due)
        implements Versioned {

    /** @param reader who is told why it was declined, and why it waits on others */
    public static ReferralView of(Referral referral, DealClock clock, Account reader) {
        Status status = referral.status();
        return new ReferralView(
                referral.id(),
                referral.version(),
                referral.dossierId(),
                referral.sent().mandateId(),
                referral.sent().investorId(),
                referral.stage(),
                status.name(),
                status instanceof Status.Waiting waiting ? waiting.on() : null,
                status instanceof Status.Parked parked ? parked.until() : null,
                mayRead(status, reader) ? reason(status, reader) : null,
                status instanceof Status.Declined declined ? declined.comment() : null,
                status instanceof Status.Won won ? won.amount() : null,
                referral.visit().holder(),
                referral.visit().clockSince(),
                clock.due(referral).orElse(null));
    }

    /** What an investor asks the cluster, or itself, is not the company's to read. */
    private static boolean mayRead(Status status, Account reader) {
        return reader.role() != Role.STARTUP
                || !(status instanceof Status.Waiting waiting)
                || waiting.on() == Holder.STARTUP;
    }

    private static @Nullable String reason(Status status, Account reader) {
        if (status instanceof Status.Waiting waiting) {
            return waiting.reason();
        } else if (status instanceof Status.Parked parked) {
            return parked.reason();
        } else if (status instanceof Status.Declined declined) {
            return reader.role() == Role.STARTUP ? DeclineReason.toCompany(declined.reason()) : declined.reason();
        }
        return status instanceof Status.Withdrawn withdrawn ? withdrawn.reason() : null;
    }
}
