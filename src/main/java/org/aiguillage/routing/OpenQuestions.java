package org.aiguillage.routing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aiguillage.access.Scope;
import org.aiguillage.delay.Holder;
import org.aiguillage.dossier.Status;
import org.aiguillage.journal.Journal;
import org.aiguillage.journal.Recorded;
import org.aiguillage.routing.ReferralEvent.ReferralWaiting;

/** What a company was asked and had not answered when it took a deal back: it owes the answer on the deal that follows. */
final class OpenQuestions {
    private final Journal journal;
    private final Referrals referrals;

    OpenQuestions(Journal journal, Referrals referrals) {
        this.journal = journal;
        this.referrals = referrals;
    }

    /** By mandate, where the last deal on it was taken back with one. */
    Map<String, ReferralWaiting> of(String dossierId) {
        Map<String, Referral> last = new HashMap<>();
        referrals.of(dossierId, Scope.ALL).forEach(deal -> last.put(deal.sent().mandateId(), deal));
        Map<String, ReferralWaiting> open = new HashMap<>();
        last.forEach((mandate, deal) -> leftIn(deal).ifPresent(question -> open.put(mandate, question)));
        return open;
    }

    private Optional<ReferralWaiting> leftIn(Referral deal) {
        if (!(deal.status() instanceof Status.Revoked)) {
            return Optional.empty();
        }
        List<Recorded<ReferralEvent>> history = journal.history(Referral.STREAM, deal.id());
        return history.get(history.size() - 2).fact() instanceof ReferralWaiting it && it.on() == Holder.STARTUP
                ? Optional.of(it)
                : Optional.empty();
    }
}
