package org.aiguillage.observatory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aiguillage.access.Scope;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.DossierEvent;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.journal.Journal;
import org.aiguillage.journal.Recorded;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.refusal.Refused;
import org.aiguillage.routing.DealClock;
import org.aiguillage.routing.Question;
import org.aiguillage.routing.Referral;
import org.aiguillage.routing.ReferralEvent;
import org.aiguillage.routing.Referrals;
import org.aiguillage.routing.ShowQuestions;
import org.jspecify.annotations.Nullable;

/** One raise as its company may follow it: before whom it is, what was asked, and all that happened, in order. */
public final class RaiseStory {
    private final Journal journal;
    private final Dossiers dossiers;
    private final Referrals referrals;
    private final Mandates mandates;
    private final DealClock clock;
    private final ShowQuestions questions;

    public RaiseStory(Journal journal, Dossiers dossiers, Referrals referrals, Mandates mandates, DealClock clock) {
        this.journal = journal;
        this.dossiers = dossiers;
        this.referrals = referrals;
        this.mandates = mandates;
        this.clock = clock;
        this.questions = new ShowQuestions(journal, referrals);
    }

    /**
     * One investor's deal.
     *
     * @param investor its name, which is no secret to the company that it has a dossier of
     * @param due when its allowance ends; null where no clock runs
     */
    public record Deal(
            Referral referral, String investor, @Nullable Instant due, List<Question> questions) {

        /** What the investor waits for the company to answer. */
        public Optional<Question> asked() {
            return questions.stream()
                    .filter(q -> q.open() && q.on() == org.aiguillage.delay.Holder.STARTUP)
                    .findFirst();
        }
    }

    /**
     * Something that happened.
     *
     * @param investor with whom; null where it happened to the dossier as a whole
     * @param dossier what happened to the dossier; null where it happened to a deal
     * @param referral what happened to a deal; null where it happened to the dossier
     */
    public record Moment(
            Instant at,
            @Nullable String investor,
            @Nullable DossierEvent dossier,
            @Nullable ReferralEvent referral) {}

    /**
     * @param deals oldest first
     * @param moments oldest first, in the order in which they happened
     */
    public record Story(Dossier dossier, List<Deal> deals, List<Moment> moments) {}

    /** @throws Refused NOT_FOUND for a dossier that the caller may not see */
    public Story of(String dossierId, Scope scope) {
        Dossier dossier = dossiers.find(dossierId, scope).orElseThrow(Refused::notFound);
        List<Deal> deals = deals(dossier, scope);
        List<Moment> moments = new ArrayList<>();
        for (Recorded<DossierEvent> it : journal.history(Dossier.STREAM, dossier.id())) {
            moments.add(new Moment(it.event().at(), null, it.fact(), null));
        }
        for (Deal deal : deals) {
            for (Recorded<ReferralEvent> it :
                    journal.history(Referral.STREAM, deal.referral().id())) {
                moments.add(new Moment(it.event().at(), deal.investor(), null, it.fact()));
            }
        }
        moments.sort(Comparator.comparing(Moment::at));
        return new Story(dossier, deals, List.copyOf(moments));
    }

    /** The deals alone. */
    public List<Deal> deals(Dossier dossier, Scope scope) {
        return referrals.of(dossier.id(), scope).stream()
                .map(referral -> new Deal(
                        referral,
                        name(referral.sent().investorId()),
                        clock.due(referral).orElse(null),
                        questions.of(referral.id(), scope)))
                .toList();
    }

    private String name(String investorId) {
        return mandates.investor(investorId, Scope.ALL).orElseThrow().profile().name();
    }
}
