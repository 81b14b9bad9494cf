package org.aiguillage.web.investor;

import java.time.Instant;
import java.util.Comparator;
import org.aiguillage.delay.Holder;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Status;
import org.aiguillage.routing.Referral;
import org.aiguillage.routing.ReferralStage;
import org.jspecify.annotations.Nullable;

/**
 * A deal with what it is about.
 *
 * @param countdown null where no clock runs
 */
record Deal(Referral referral, Dossier dossier, @Nullable Countdown countdown) {

    /** What the reader is to do first comes first: their own by what falls due, then what others have, then what sleeps. */
    static final Comparator<Deal> MOST_PRESSING = Comparator.comparing((Deal deal) -> !deal.yours())
            .thenComparing(Deal::parked)
            .thenComparing(Deal::due)
            .thenComparing(deal -> deal.referral.id());

    boolean yours() {
        return referral.visit().holder() == Holder.INVESTOR;
    }

    boolean fresh() {
        return yours() && referral.stage() == ReferralStage.SENT;
    }

    boolean late() {
        return yours() && countdown != null && countdown.late();
    }

    boolean waiting() {
        return referral.status() instanceof Status.Waiting && !yours();
    }

    boolean parked() {
        return referral.status() instanceof Status.Parked;
    }

    private Instant due() {
        return countdown == null ? Instant.MAX : countdown.due();
    }
}
