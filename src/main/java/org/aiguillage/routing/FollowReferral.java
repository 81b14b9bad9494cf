package org.aiguillage.routing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.aiguillage.access.Caller;
import org.aiguillage.access.Scope;
import org.aiguillage.cluster.Territory;
import org.aiguillage.delay.DueIndex;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Subject;
import org.aiguillage.delay.Timekeeper;
import org.aiguillage.dossier.Consent;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.DossierEvent.DossierProgressed;
import org.aiguillage.dossier.DossierEvent.DossierWon;
import org.aiguillage.dossier.DossierEvent.ReferralEnded;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.dossier.Stage;
import org.aiguillage.dossier.Status;
import org.aiguillage.journal.Change;
import org.aiguillage.journal.Journal;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Checks;
import org.aiguillage.refusal.Refused;
import org.aiguillage.routing.ReferralEvent.ReferralDeclined;
import org.aiguillage.routing.ReferralEvent.ReferralLapsed;
import org.aiguillage.routing.ReferralEvent.ReferralMoved;
import org.aiguillage.routing.ReferralEvent.ReferralParked;
import org.aiguillage.routing.ReferralEvent.ReferralResumed;
import org.aiguillage.routing.ReferralEvent.ReferralRevoked;
import org.aiguillage.routing.ReferralEvent.ReferralWaiting;
import org.aiguillage.routing.ReferralEvent.ReferralWon;
import org.jspecify.annotations.Nullable;

/** Moves a deal along, or takes it back: each move checks what is possible, passes the ball, and tells the dossier. */
public final class FollowReferral {
    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_ANSWER = 10_000;
    private static final Sentence NOBODY_ASKED = new Sentence(
            "seul celui à qui une question est posée y répond", "only who was asked a question answers it");

    private final Journal journal;
    private final Referrals referrals;
    private final Dossiers dossiers;
    private final RouteDossier routing;
    private final Timekeeper timekeeper;
    private final DueIndex dueIndex;
    private final ZoneId zone;

    /** @param zone in which a day begins */
    public FollowReferral(
            Journal journal,
            Referrals referrals,
            Dossiers dossiers,
            RouteDossier routing,
            Timekeeper timekeeper,
            DueIndex dueIndex,
            ZoneId zone) {
        this.journal = journal;
        this.referrals = referrals;
        this.dossiers = dossiers;
        this.routing = routing;
        this.timekeeper = timekeeper;
        this.dueIndex = dueIndex;
        this.zone = zone;
    }

    /** @param expectedVersion the version that the caller has read, where it said so */
    public record Target(String referralId, @Nullable Long expectedVersion) {}

    public Referral move(Caller caller, Target target, ReferralStage to) {
        new Checks().required(to, "to").done();
        return act(caller, target, "moves:" + to, referral -> new ReferralMoved(to));
    }

    public Referral waitOn(Caller caller, Target target, Holder on, String reason) {
        new Checks()
                .required(on, "on")
                .required(reason, "reason")
                .text(reason, "reason", LONGEST_REASON)
                .done();
        return act(caller, target, "waiting", referral -> new ReferralWaiting(on, reason));
    }

    /**
     * Whoever is waited on may end the wait, beside those who may do everything.
     *
     * @param answer to what was asked; null to end the wait without a word
     * @throws org.aiguillage.refusal.Invalid for an answer of the investor's own, or to nothing
     */
    public Referral resume(Caller caller, Target target, @Nullable String answer) {
        new Checks().text(answer, "answer", LONGEST_ANSWER).done();
        return act(caller, target, "resumption", referral -> {
            boolean startup = caller.scope() instanceof Scope.OfCompany;
            boolean territory = caller.scope() instanceof Scope.OfTerritory;
            if ((startup && !referral.waitsOn(Holder.STARTUP)) || (territory && !referral.waitsOn(Holder.CLUSTER))) {
                throw Refused.forbidden();
            }
            boolean asked = referral.status() instanceof Status.Waiting;
            boolean investor = caller.scope() instanceof Scope.OfInvestor;
            new Checks()
                    .that(answer == null || (asked && !investor), "answer", NOBODY_ASKED)
                    .done();
            return new ReferralResumed(answer);
        });
    }

    public Referral park(Caller caller, Target target, LocalDate until, String reason) {
        new Checks()
                .required(until, "until")
                .required(reason, "reason")
                .text(reason, "reason", LONGEST_REASON)
                .done();
        return journal.change(caller.actor(), change -> {
            LocalDate today = LocalDate.ofInstant(change.at(), zone);
            new Checks()
                    .that(
                            until.isAfter(today),
                            "until",
                            new Sentence("une date à venir était attendue", "a date to come was expected"))
                    .that(
                            until.isBefore(today.plusYears(2)),
                            "until",
                            new Sentence(
                                    "une date dans les deux ans était attendue",
                                    "a date within two years was expected"))
                    .done();
            return act(caller, target, "parking", referral -> new ReferralParked(until, reason));
        });
    }

    public Referral decline(Caller caller, Target target, String reason, @Nullable String comment) {
        new Checks()
                .required(reason, "reason")
                .text(reason, "reason", LONGEST_REASON)
                .text(comment, "comment", LONGEST_REASON)
                .done();
        return act(caller, target, "declination", referral -> new ReferralDeclined(reason, comment));
    }

    public Referral win(Caller caller, Target target, Long amount) {
        new Checks()
                .required(amount, "amount")
                .between(amount, 1, Checks.LARGEST_AMOUNT, "amount")
                .done();
        return act(caller, target, "win", referral -> new ReferralWon(amount));
    }

    /** A parked referral whose day has come goes on by itself, and since that day, however late somebody looks. */
    public void wake(Change change, DueIndex.Due day) {
        referrals
                .find(day.subject().id(), Scope.ALL)
                .filter(r -> r.status() instanceof Status.Parked)
                .ifPresent(r -> applied(change.past(day.at()), r, new ReferralResumed(null)));
    }

    /** Takes back what was sent to investors that the company does not let in any more, whatever has become of it since. */
    void revokeUncovered(Change change, Dossier dossier) {
        Consent consent = dossier.raise().consent();
        for (Referral sent : referrals.of(dossier.id(), Scope.ALL)) {
            Referral now = referrals.find(sent.id(), Scope.ALL).orElseThrow();
            if (now.revocable() && !consent.covers(now.sent().investorId())) {
                applied(change, now, new ReferralRevoked());
            }
        }
    }

    private Referral act(Caller caller, Target target, String move, Function<Referral, ReferralEvent> event) {
        return journal.change(caller.actor(), change -> {
            Referral referral =
                    referrals.find(target.referralId(), caller.scope()).orElseThrow(Refused::notFound);
            if (target.expectedVersion() != null && target.expectedVersion() != referral.version()) {
                throw Refused.stale();
            }
            referral.require(move);
            return applied(change, referral, event.apply(referral));
        });
    }

    private Referral applied(Change change, Referral before, ReferralEvent event) {
        Referral after = change.append(Referral.STREAM, before, event);
        Territory territory = dossiers.territory(after.dossierId()).orElse(null);
        timekeeper.follow(change, after.subject(), before.standing(territory), after.standing(territory));
        dueIndex.arm(after.subject(), List.of(DueIndex.Kind.PARKING_END), wakeUp(after));
        if (before.status().open()) {
            tellDossier(change, after, event);
        }
        return after;
    }

    private Map<DueIndex.Kind, java.time.Instant> wakeUp(Referral referral) {
        return referral.status() instanceof Status.Parked parked
                ? Map.of(
                        DueIndex.Kind.PARKING_END,
                        parked.until().atStartOfDay(zone).toInstant())
                : Map.of();
    }

    private void tellDossier(Change change, Referral referral, ReferralEvent event) {
        Dossier dossier = dossiers.find(referral.dossierId(), Scope.ALL).orElseThrow();
        Dossier after = dossier;
        if (dossier.stage() == Stage.ROUTED && event instanceof ReferralMoved) {
            after = change.append(Dossier.STREAM, dossier, new DossierProgressed());
        }
        if (!referral.status().open()) {
            after = change.append(
                    Dossier.STREAM,
                    after,
                    new ReferralEnded(referral.id(), referral.status().name()));
            // Consent that is withdrawn can be given back; a raise that is closed stays closed.
            after = event instanceof ReferralRevoked ? after : closeIfFinanced(change, after);
        }
        if (after.version() != dossier.version()) {
            timekeeper.follow(change, Subject.dossier(after.id()), dossier.standing(), after.standing());
        }
        if (!referral.status().open()) {
            routing.reconsiderHeldFor(change, referral.sent().mandateId());
        }
    }

    /** The raise is over once it is full, or once money came and nobody is left to bring more, not even later. */
    private Dossier closeIfFinanced(Change change, Dossier dossier) {
        List<Referral> deals = referrals.of(dossier.id(), Scope.ALL);
        long received = deals.stream()
                .mapToLong(r -> r.status() instanceof Status.Won won ? won.amount() : 0)
                .sum();
        boolean full = received >= dossier.raise().ask().room();
        if (received == 0
                || (!full && (dossier.openReferrals() > 0 || !dossier.held().isEmpty()))) {
            return dossier;
        }
        Dossier closed = change.append(Dossier.STREAM, dossier, new DossierWon(received));
        for (Referral open : deals) {
            if (open.status().open()) {
                Referral lapsed = change.append(Referral.STREAM, open, new ReferralLapsed());
                Territory territory = dossier.terms().territory();
                timekeeper.follow(change, lapsed.subject(), open.standing(territory), lapsed.standing(territory));
                dueIndex.arm(lapsed.subject(), List.of(DueIndex.Kind.PARKING_END), Map.of());
                routing.reconsiderHeldFor(change, lapsed.sent().mandateId());
            }
        }
        return closed;
    }
}
