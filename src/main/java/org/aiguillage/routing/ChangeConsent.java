package org.aiguillage.routing;

import java.util.function.Predicate;
import org.aiguillage.access.Caller;
import org.aiguillage.access.Scope;
import org.aiguillage.dossier.Consent;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.DossierEvent;
import org.aiguillage.dossier.DossierEvent.ConsentGiven;
import org.aiguillage.dossier.DossierEvent.ConsentWithdrawn;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.dossier.Status;
import org.aiguillage.journal.Change;
import org.aiguillage.journal.Journal;
import org.aiguillage.journal.Recorded;
import org.aiguillage.refusal.Refused;
import org.aiguillage.routing.ReferralEvent.ReferralDeclined;
import org.aiguillage.routing.ReferralEvent.ReferralLapsed;
import org.aiguillage.routing.ReferralEvent.ReferralWithdrawn;
import org.jspecify.annotations.Nullable;

/** Lets investors see a dossier, or no more: at any stage, and with all that follows from it in the same change. */
public final class ChangeConsent {
    private final Journal journal;
    private final Dossiers dossiers;
    private final FollowReferral deals;
    private final RouteDossier routing;

    public ChangeConsent(Journal journal, Dossiers dossiers, FollowReferral deals, RouteDossier routing) {
        this.journal = journal;
        this.dossiers = dossiers;
        this.deals = deals;
        this.routing = routing;
    }

    /** @param expectedVersion the version that the caller has read, where it said so */
    public record Target(String dossierId, @Nullable Long expectedVersion) {}

    /**
     * A dossier that was routed already is put before the mandates that this lets in. What was taken back while it was under
     * way is sent anew, as a deal of its own, with the question that the company had not answered; what was over by then is not.
     *
     * @param investorId null for every investor that is not refused
     */
    public Dossier give(Caller caller, Target target, @Nullable String investorId) {
        return journal.change(caller.actor(), change -> {
            Dossier dossier = find(caller, target);
            dossier.requireOpen();
            Consent before = dossier.raise().consent();
            Dossier after = changed(change, dossier, before.given(investorId), new ConsentGiven(investorId));
            Predicate<String> letIn =
                    id -> !before.covers(id) && after.raise().consent().covers(id);
            return routing.letIn(change, after, letIn, this::mayBeSentAnew);
        });
    }

    /**
     * Ends what was sent to the investor, and with it all that it could see of the dossier. A deal that is won stays.
     *
     * @param investorId null for all of them
     */
    public Dossier withdraw(Caller caller, Target target, @Nullable String investorId) {
        return journal.change(caller.actor(), change -> {
            Dossier dossier = find(caller, target);
            Consent less = dossier.raise().consent().withdrawn(investorId);
            Dossier after = changed(change, dossier, less, new ConsentWithdrawn(investorId));
            deals.revokeUncovered(change, after);
            return routing.reconsider(change, current(after.id()));
        });
    }

    private boolean mayBeSentAnew(Referral deal) {
        return deal.status() instanceof Status.Revoked
                && journal.history(Referral.STREAM, deal.id()).stream()
                        .map(Recorded::fact)
                        .noneMatch(it -> it instanceof ReferralDeclined
                                || it instanceof ReferralWithdrawn
                                || it instanceof ReferralLapsed);
    }

    /** The same consent again leaves no trace. */
    private static Dossier changed(Change change, Dossier dossier, Consent after, DossierEvent event) {
        return after.equals(dossier.raise().consent()) ? dossier : change.append(Dossier.STREAM, dossier, event);
    }

    private Dossier find(Caller caller, Target target) {
        Dossier dossier = dossiers.find(target.dossierId(), caller.scope()).orElseThrow(Refused::notFound);
        if (target.expectedVersion() != null && target.expectedVersion() != dossier.version()) {
            throw Refused.stale();
        }
        return dossier;
    }

    private Dossier current(String id) {
        return dossiers.find(id, Scope.ALL).orElseThrow();
    }
}
