package org.aiguillage.routing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.aiguillage.access.Scope;
import org.aiguillage.cluster.Territory;
import org.aiguillage.delay.DueIndex;
import org.aiguillage.delay.Subject;
import org.aiguillage.delay.Timekeeper;
import org.aiguillage.dossier.CompletenessPolicy;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.DossierEvent.DossierRouted;
import org.aiguillage.dossier.DossierEvent.HoldBegun;
import org.aiguillage.dossier.DossierEvent.HoldEnded;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.dossier.Stage;
import org.aiguillage.journal.Change;
import org.aiguillage.journal.Ids;
import org.aiguillage.journal.Journal;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.mandate.Mandates.Standing;
import org.aiguillage.refusal.RulesFailed;
import org.aiguillage.routing.ReferralEvent.ReferralSent;
import org.aiguillage.routing.ReferralEvent.ReferralWaiting;
import org.aiguillage.routing.Verdict.Answer;

/** Puts a dossier before every mandate that fits, at once; and later before those that were held, once they may. */
public final class RouteDossier {
    private final RoutingPolicy policy;
    private final Mandates mandates;
    private final Dossiers dossiers;
    private final Referrals referrals;
    private final OpenQuestions questions;
    private final Timekeeper timekeeper;
    private final DueIndex dueIndex;
    private final ZoneId zone;

    /** @param zone in which a day begins */
    public RouteDossier(
            Journal journal,
            RoutingPolicy policy,
            Mandates mandates,
            Dossiers dossiers,
            Referrals referrals,
            Timekeeper timekeeper,
            DueIndex dueIndex,
            ZoneId zone) {
        this.policy = policy;
        this.mandates = mandates;
        this.dossiers = dossiers;
        this.referrals = referrals;
        this.questions = new OpenQuestions(journal, referrals);
        this.timekeeper = timekeeper;
        this.dueIndex = dueIndex;
        this.zone = zone;
    }

    /** @param held mandates kept waiting; the rest was routed or refused */
    record Outcome(Dossier dossier, int routed, int held, int refused) {}

    /** @param decision on this dossier before these mandates */
    Outcome route(Change change, Dossier dossier, List<Standing> standing, Decision decision) {
        List<Verdict> routed = Ranking.rank(dossier.id(), decision.routed(), standing);
        List<Verdict> held = Ranking.rank(dossier.id(), decision.held(), standing);
        Set<String> heldIds = new LinkedHashSet<>();
        held.forEach(v -> heldIds.add(v.mandateId()));
        Dossier after = change.append(
                Dossier.STREAM,
                dossier,
                new DossierRouted(
                        decision.rulebook(),
                        routed.size(),
                        heldIds,
                        decision.refused(),
                        Fingerprint.of(routed, held, decision)));
        Sending sending = new Sending(promises(standing), Map.of());
        routed.forEach(v -> send(change, after, v, sending));
        wake(after, held);
        timekeeper.follow(change, Subject.dossier(after.id()), dossier.standing(), after.standing());
        return new Outcome(after, routed.size(), held.size(), decision.refused());
    }

    /** Decides again for what this dossier holds back, and routes what may now go. */
    public Dossier reconsider(Change change, Dossier dossier) {
        if (dossier.held().isEmpty() || dossier.stage() == Stage.CLOSED) {
            return dossier;
        }
        List<Standing> standing = mandates.standing().stream()
                .filter(s -> dossier.held().contains(s.mandate().id()))
                .toList();
        List<Verdict> verdicts;
        try {
            verdicts = Ranking.rank(
                    dossier.id(), policy.explain(policy.version(), dossier, standing, today(change)), standing);
        } catch (RulesFailed e) {
            return heldOn(change, dossier, e);
        }
        Sending sending = sending(dossier, standing, verdicts);
        Dossier now = dossier;
        for (Verdict verdict : verdicts) {
            if (verdict.answer() != Answer.HOLD) {
                boolean routed = verdict.answer() == Answer.ROUTE;
                now = change.append(Dossier.STREAM, now, new HoldEnded(policy.version(), verdict.mandateId(), routed));
                if (routed) {
                    send(change, now, verdict, sending);
                }
            }
        }
        wake(now, only(verdicts, Answer.HOLD));
        timekeeper.follow(change, Subject.dossier(now.id()), dossier.standing(), now.standing());
        return now;
    }

    /**
     * Decides for mandates that the rules have refused because their investors were not let in, and now are; not for those
     * that have received the dossier before, unless it may be sent anew.
     *
     * @param investor whether an investor, by id, was let in
     * @param anew whether a deal was taken back in such a way that another may follow
     */
    Dossier letIn(Change change, Dossier dossier, Predicate<String> investor, Predicate<Referral> anew) {
        if (dossier.stage() != Stage.ROUTED && dossier.stage() != Stage.IN_PROGRESS) {
            return dossier;
        }
        Set<String> sent = referrals.of(dossier.id(), Scope.ALL).stream()
                .filter(anew.negate())
                .map(r -> r.sent().mandateId())
                .collect(Collectors.toSet());
        List<Standing> standing = mandates.standing().stream()
                .filter(s -> investor.test(s.investor().id()))
                .filter(s -> !sent.contains(s.mandate().id())
                        && !dossier.held().contains(s.mandate().id()))
                .toList();
        return standing.isEmpty() ? dossier : letIn(change, dossier, standing);
    }

    private Dossier letIn(Change change, Dossier dossier, List<Standing> standing) {
        Dossier now = dossier;
        try {
            List<Verdict> verdicts = policy.explain(policy.version(), dossier, standing, today(change));
            Sending sending = sending(dossier, standing, verdicts);
            for (Verdict verdict : Ranking.rank(dossier.id(), verdicts, standing)) {
                if (verdict.answer() == Answer.ROUTE) {
                    now = change.append(
                            Dossier.STREAM, now, new HoldEnded(policy.version(), verdict.mandateId(), true));
                    send(change, now, verdict, sending);
                } else if (verdict.answer() == Answer.HOLD) {
                    now = change.append(Dossier.STREAM, now, new HoldBegun(policy.version(), verdict.mandateId()));
                }
            }
        } catch (RulesFailed e) {
            timekeeper.raise(change, Subject.dossier(dossier.id()), dossier.standing(), e);
        }
        timekeeper.follow(change, Subject.dossier(now.id()), dossier.standing(), now.standing());
        return reconsider(change, now);
    }

    /** The rules cannot say whether a hold has ended: it lasts, the staff is told, and the next day has another look. */
    private Dossier heldOn(Change change, Dossier dossier, RulesFailed failed) {
        timekeeper.raise(change, Subject.dossier(dossier.id()), dossier.standing(), failed);
        Instant tomorrow = today(change).plusDays(1).atStartOfDay(zone).toInstant();
        dueIndex.arm(
                Subject.dossier(dossier.id()),
                List.of(DueIndex.Kind.HOLD_END),
                Map.of(DueIndex.Kind.HOLD_END, tomorrow));
        return dossier;
    }

    /** A mandate has room again, or has changed: every dossier held for it is decided again, oldest first. */
    public void reconsiderHeldFor(Change change, String mandateId) {
        for (String id : dossiers.holding(mandateId)) {
            dossiers.find(id, Scope.ALL).ifPresent(dossier -> reconsider(change, dossier));
        }
    }

    /** What the rules say, asked the way that this routing decides. */
    Hearings hearings(CompletenessPolicy completeness) {
        return new Hearings(completeness, policy, mandates);
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private LocalDate today(Change change) {
        return day(change.at());
    }

    private static Map<String, Integer> promises(List<Standing> mandates) {
        Map<String, Integer> promises = new HashMap<>();
        for (Standing standing : mandates) {
            Integer days = standing.mandate().terms().responseDays();
            if (days != null) {
                promises.put(standing.mandate().id(), days);
            }
        }
        return promises;
    }

    /**
     * @param promises in how many days an investor answers, by mandate
     * @param questions that the company left open on an earlier deal, by mandate
     */
    private record Sending(Map<String, Integer> promises, Map<String, ReferralWaiting> questions) {}

    private Sending sending(Dossier dossier, List<Standing> standing, List<Verdict> verdicts) {
        return new Sending(
                promises(standing), only(verdicts, Answer.ROUTE).isEmpty() ? Map.of() : questions.of(dossier.id()));
    }

    private void send(Change change, Dossier dossier, Verdict verdict, Sending sending) {
        ReferralSent sent = new ReferralSent(
                dossier.id(),
                verdict.mandateId(),
                verdict.investorId(),
                verdict.rulebook(),
                verdict.score(),
                dossier.terms().round(),
                sending.promises().get(verdict.mandateId()));
        Referral referral = change.begin(Referral.STREAM, Ids.next(), sent);
        Territory territory = dossier.terms().territory();
        timekeeper.follow(change, referral.subject(), null, referral.standing(territory));
        ReferralWaiting question = sending.questions().get(verdict.mandateId());
        if (question != null) {
            Referral asked = change.append(Referral.STREAM, referral, question);
            timekeeper.follow(change, asked.subject(), referral.standing(territory), asked.standing(territory));
        }
    }

    /** Looks again on the first day on which one of the holds may have passed. */
    private void wake(Dossier dossier, List<Verdict> held) {
        Optional<Instant> first = held.stream()
                .map(Verdict::heldUntil)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .map(day -> day.atStartOfDay(zone).toInstant());
        dueIndex.arm(
                Subject.dossier(dossier.id()),
                List.of(DueIndex.Kind.HOLD_END),
                first.map(at -> Map.of(DueIndex.Kind.HOLD_END, at)).orElse(Map.of()));
    }

    private static List<Verdict> only(List<Verdict> verdicts, Answer answer) {
        return verdicts.stream().filter(v -> v.answer() == answer).toList();
    }
}
