package org.aiguillage.backtest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aiguillage.cluster.Territory;
import org.aiguillage.delay.Subject;
import org.aiguillage.delay.Visits;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.DossierEvent;
import org.aiguillage.dossier.DossierEvent.DossierFoundIncomplete;
import org.aiguillage.dossier.DossierEvent.DossierRouted;
import org.aiguillage.dossier.DossierEvent.HoldEnded;
import org.aiguillage.dossier.Stage;
import org.aiguillage.journal.Stream.Stamp;
import org.aiguillage.mandate.InvestorEvent;
import org.aiguillage.mandate.MandateEvent;
import org.aiguillage.mandate.Mandates.Standing;
import org.aiguillage.routing.Referral;
import org.aiguillage.routing.ReferralEvent;
import org.jspecify.annotations.Nullable;

/** Goes through the past once, and brings each submission and each clock before both versions as it stood. */
final class Walk implements Past.Witness {
    private final Question question;
    private final Hearings hearings;
    private final Clocks baseline;
    private final Clocks candidate;
    private final Sampling sampling;
    private final ZoneId zone;
    private final Market market;
    private final FlagTally flags = new FlagTally();
    private final Map<String, Dossier> dossiers = new HashMap<>();
    private final Map<String, Referral> referrals = new HashMap<>();

    /** Of the subjects that have something to say; by subject's id. */
    private final Map<String, FlagTrail> trails = new HashMap<>();

    private @Nullable Submission open;

    /** Its referrals end right after it. */
    private @Nullable Dossier lastClosed;

    Walk(
            Question question,
            Market market,
            Hearings hearings,
            Clocks baseline,
            Clocks candidate,
            Sampling sampling,
            ZoneId zone) {
        this.question = question;
        this.market = market;
        this.hearings = hearings;
        this.baseline = baseline;
        this.candidate = candidate;
        this.sampling = sampling;
        this.zone = zone;
    }

    /**
     * A submission whose referrals may still follow.
     *
     * @param routed who receives it; null when it was sent back
     */
    private record Submission(
            Dossier dossier,
            List<Standing> standing,
            Instant at,
            String rulebook,
            @Nullable Set<String> routed) {}

    Market market() {
        return market;
    }

    @Override
    public void saw(Stamp stamp, Object fact) {
        if (fact instanceof ReferralEvent event) {
            saw(stamp, event);
        } else {
            closeSubmission();
            if (fact instanceof DossierEvent event) {
                saw(stamp, event);
            } else if (fact instanceof MandateEvent event) {
                market.saw(stamp, event);
            } else if (fact instanceof InvestorEvent event) {
                market.saw(stamp, event);
            }
        }
    }

    private void saw(Stamp stamp, DossierEvent event) {
        Dossier before = dossiers.get(stamp.id());
        if (before == null && stamp.seq() > 1) {
            return; // what still happens to what is closed changes no decision and no clock
        }
        if (before != null) {
            hear(stamp, before, event);
        }
        Dossier after = Dossier.STREAM.fold().after(before, event, stamp);
        if (before != null && hearings.knows(after.id())) {
            follow(Subject.dossier(after.id()), null, before.standing(), after.standing(), stamp.at());
        }
        if (after.stage() == Stage.CLOSED) {
            dossiers.remove(after.id());
            lastClosed = after;
        } else {
            dossiers.put(after.id(), after);
        }
    }

    private void hear(Stamp stamp, Dossier dossier, DossierEvent event) {
        Instant submitted = dossier.submittedAt();
        if (event instanceof DossierRouted routed && submitted != null && question.covers(submitted)) {
            open = new Submission(dossier, market.now(), stamp.at(), routed.rulebook(), new HashSet<>());
        } else if (event instanceof DossierFoundIncomplete incomplete
                && submitted != null
                && question.covers(submitted)) {
            open = new Submission(dossier, market.now(), stamp.at(), incomplete.rulebook(), null);
        } else if (event instanceof HoldEnded ended && hearings.knows(dossier.id())) {
            market.of(ended.mandateId()).ifPresent(standing -> hearings.holdEnded(dossier, standing, day(stamp.at())));
        }
        if (open != null) {
            closeIfSentBack();
        }
    }

    /** Nothing follows a dossier that goes back; its clock must find it known. */
    private void closeIfSentBack() {
        if (open != null && open.routed() == null) {
            closeSubmission();
        }
    }

    private void closeSubmission() {
        Submission submission = open;
        if (submission != null) {
            open = null;
            LocalDate day = day(submission.at());
            hearings.submitted(
                    submission.dossier(),
                    submission.standing(),
                    day,
                    submission.at(),
                    new Trial.Recorded(submission.rulebook(), submission.routed()));
            sampling.offer(submission.dossier(), submission.standing(), day);
        }
    }

    private void saw(Stamp stamp, ReferralEvent event) {
        Referral before = referrals.get(stamp.id());
        if (before == null && stamp.seq() > 1) {
            return;
        }
        Referral after = Referral.STREAM.fold().after(before, event, stamp);
        Submission submission = open;
        if (before == null) {
            market.load(after.sent().mandateId(), 1);
            if (submission != null
                    && submission.dossier().id().equals(after.dossierId())
                    && submission.routed() != null) {
                submission.routed().add(after.sent().mandateId());
            }
        } else if (before.status().open() && !after.status().open()) {
            market.load(after.sent().mandateId(), -1);
        }
        if (before != null && hearings.knows(after.dossierId())) {
            Territory territory = territory(after);
            follow(after.subject(), after, before.standing(territory), after.standing(territory), stamp.at());
        }
        if (after.status().open()) {
            referrals.put(after.id(), after);
        } else {
            referrals.remove(after.id());
        }
    }

    private void follow(
            Subject subject, @Nullable Referral referral, Visits.Standing before, Visits.Standing after, Instant at) {
        FlagTrail trail = trails.computeIfAbsent(subject.id(), id -> trail(subject, referral));
        trail.stood(before, at, baseline, candidate);
        if (before.visit().number() != after.visit().number()) {
            trail.close(flags);
            trails.remove(subject.id());
        }
    }

    private @Nullable Territory territory(Referral referral) {
        Dossier dossier = dossiers.get(referral.dossierId());
        if (dossier == null && lastClosed != null && lastClosed.id().equals(referral.dossierId())) {
            dossier = lastClosed;
        }
        return dossier == null ? null : dossier.terms().territory();
    }

    private FlagTrail trail(Subject subject, @Nullable Referral referral) {
        return new FlagTrail(
                subject,
                hearings.company(subject.dossierId()),
                referral == null ? null : referral.sent().investorId());
    }

    /** What is open is followed until the question was asked. */
    FlagTally end() {
        closeSubmission();
        dossiers.values().stream()
                .filter(d -> hearings.knows(d.id()))
                .forEach(d -> closing(Subject.dossier(d.id()), null, d.standing()));
        referrals.values().stream()
                .filter(r -> hearings.knows(r.dossierId()))
                .forEach(r -> closing(r.subject(), r, r.standing(territory(r))));
        return flags;
    }

    private void closing(Subject subject, @Nullable Referral referral, Visits.Standing standing) {
        FlagTrail trail = trails.computeIfAbsent(subject.id(), id -> trail(subject, referral));
        trail.stood(standing, question.asOf(), baseline, candidate);
        trail.close(flags);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
