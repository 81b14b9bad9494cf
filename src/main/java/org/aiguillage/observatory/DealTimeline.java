package org.aiguillage.observatory;

import java.util.List;
import org.aiguillage.access.Scope;
import org.aiguillage.journal.Journal;
import org.aiguillage.journal.Recorded;
import org.aiguillage.refusal.Refused;
import org.aiguillage.routing.Referral;
import org.aiguillage.routing.ReferralEvent;
import org.aiguillage.routing.Referrals;

/** What happened to a deal, for those who may see it. */
public final class DealTimeline {
    private final Referrals referrals;
    private final Journal journal;

    public DealTimeline(Referrals referrals, Journal journal) {
        this.referrals = referrals;
        this.journal = journal;
    }

    /**
     * Its events, oldest first.
     *
     * @throws Refused NOT_FOUND for a deal that the caller may not see
     */
    public List<Recorded<ReferralEvent>> events(String referralId, Scope scope) {
        Referral deal = referrals.find(referralId, scope).orElseThrow(Refused::notFound);
        return journal.history(Referral.STREAM, deal.id());
    }
}
