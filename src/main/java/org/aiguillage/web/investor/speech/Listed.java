package org.aiguillage.web.investor.speech;

import java.time.Instant;
import java.util.Comparator;
import org.aiguillage.delay.Holder;
import org.aiguillage.dossier.Status;
import org.aiguillage.routing.Referral;
import org.aiguillage.routing.ReferralStage;
import org.jspecify.annotations.Nullable;

/**
 * A deal among others.
 *
 * @param due when the running allowance ends, or has ended; null where none runs
 * @param over whether it has ended
 */
public record Listed(Referral referral, @Nullable Instant due, boolean over) {

    /** What the reader is to do first comes first: their own by what falls due, then what others have, then what sleeps. */
    static final Comparator<Listed> MOST_PRESSING = Comparator.comparing((Listed deal) -> !deal.yours())
            .thenComparing(Listed::parked)
            .thenComparing(Listed::dueOrNever)
            .thenComparing(deal -> deal.referral.id());

    public boolean yours() {
        return referral.visit().holder() == Holder.INVESTOR;
    }

    public boolean fresh() {
        return yours() && referral.stage() == ReferralStage.SENT;
    }

    public boolean late() {
        return yours() && over;
    }

    public boolean waiting() {
        return referral.status() instanceof Status.Waiting && !yours();
    }

    public boolean parked() {
        return referral.status() instanceof Status.Parked;
    }

    private Instant dueOrNever() {
        return due == null ? Instant.MAX : due;
    }
}
