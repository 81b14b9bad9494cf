package org.aiguillage.routing;

import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aiguillage.access.Scope;
import org.aiguillage.dossier.DossierEvent;
import org.aiguillage.dossier.DossierEvent.DossierRouted;
import org.aiguillage.dossier.DossierEvent.HoldEnded;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.journal.Journal;
import org.aiguillage.journal.Recorded;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.refusal.Refused;

/** Says what spoke for sending a deal, as it was then: the decision that sent it is taken again, for its mandate alone. */
public final class ExplainReferral {
    private static final int MOST_KEPT = 5_000;

    private final Journal journal;
    private final Referrals referrals;
    private final DecideAgain rules;

    /** What sent a deal never changes. */
    private final Map<String, List<Verdict>> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Verdict>> eldest) {
            return size() > MOST_KEPT;
        }
    });

    /** @param zone in which a day begins */
    public ExplainReferral(
            Journal journal,
            Dossiers dossiers,
            Mandates mandates,
            Referrals referrals,
            RoutingPolicy policy,
            ZoneId zone) {
        this.journal = journal;
        this.referrals = referrals;
        this.rules = new DecideAgain(journal, dossiers, mandates, policy, zone);
    }

    /**
     * None for a deal whose history came from elsewhere.
     *
     * @throws Refused NOT_FOUND for a deal that the caller may not see
     * @throws org.aiguillage.refusal.RulesFailed when the rules that decided cannot decide again
     */
    public Optional<Verdict> of(String referralId, Scope scope) {
        Referral deal = referrals.find(referralId, scope).orElseThrow(Refused::notFound);
        List<Verdict> verdict = known.get(deal.id());
        if (verdict == null) {
            verdict = decidedAgain(deal);
            known.put(deal.id(), verdict);
        }
        return verdict.stream().findFirst();
    }

    /** A deal that was taken back may have another after it: what sent this one is the last decision before it began. */
    private List<Verdict> decidedAgain(Referral deal) {
        String mandate = deal.sent().mandateId();
        long begun = journal.of(Referral.STREAM.key(deal.id()), 0, 1).get(0).position();
        return rules.decisions(deal.dossierId()).stream()
                .filter(recorded -> recorded.event().position() < begun && mayHaveSent(recorded, mandate))
                .reduce((earlier, later) -> later)
                .map(recorded -> rules.about(deal.dossierId(), recorded, mandate))
                .orElse(List.of());
    }

    private static boolean mayHaveSent(Recorded<DossierEvent> recorded, String mandate) {
        return recorded.fact() instanceof DossierRouted
                || (recorded.fact() instanceof HoldEnded it
                        && it.routed()
                        && it.mandateId().equals(mandate));
    }
}
