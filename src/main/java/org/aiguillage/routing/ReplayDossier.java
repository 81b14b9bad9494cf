package org.aiguillage.routing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aiguillage.access.Caller;
import org.aiguillage.access.Scope;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.DossierEvent;
import org.aiguillage.dossier.DossierEvent.DossierRouted;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.journal.Journal;
import org.aiguillage.journal.Recorded;
import org.aiguillage.language.Sentence;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.refusal.Refused;
import org.aiguillage.routing.DecideAgain.Decided;
import org.aiguillage.routing.DecideAgain.OnOne;
import org.aiguillage.routing.Verdict.Answer;
import org.jspecify.annotations.Nullable;

/** Decides again what was decided on a dossier, and compares it with what was written down then. */
public final class ReplayDossier {
    private static final Sentence NOT_YET =
            new Sentence("Le dossier n’a pas encore été aiguillé.", "The dossier has not been routed yet.");
    private static final Sentence IMPORTED = new Sentence(
            "Le dossier est repris d’un autre système : ces règles n’ont jamais décidé de lui.",
            "The dossier was imported from another system: these rules have never decided on it.");

    private final Dossiers dossiers;
    private final Referrals referrals;
    private final DecideAgain rules;

    /** @param zone in which a day begins */
    public ReplayDossier(
            Journal journal,
            Dossiers dossiers,
            Mandates mandates,
            Referrals referrals,
            RoutingPolicy policy,
            ZoneId zone) {
        this.dossiers = dossiers;
        this.referrals = referrals;
        this.rules = new DecideAgain(journal, dossiers, mandates, policy, zone);
    }

    /**
     * @param dossier number of the dossier's last event that was seen
     * @param journal position of the last event that was seen, of mandates, investors and loads alike
     */
    public record Positions(long dossier, long journal) {}

    /**
     * @param rulebook version that routed the dossier, at {@code decidedAt}
     * @param wordForWord whether points and reasons could be compared too; what was decided before they were written down is
     *     compared by who received it, who was held, the scores and the counts
     * @param differences none when the decisions are equal
     */
    public record Replay(
            String rulebook, Instant decidedAt, Positions positions, boolean wordForWord, List<Sentence> differences) {

        public boolean equal() {
            return differences.isEmpty();
        }
    }

    /**
     * @throws Refused IMPOSSIBLE when nothing was decided yet
     * @throws org.aiguillage.refusal.RulesFailed when the rules that decided cannot decide again
     */
    public Replay replay(Caller caller, String dossierId) {
        Dossier dossier = dossiers.find(dossierId, caller.scope()).orElseThrow(Refused::notFound);
        List<Recorded<DossierEvent>> decisions = rules.decisions(dossier.id());
        if (decisions.isEmpty()) {
            throw Refused.impossible(rules.imported(dossier.id()) ? IMPORTED : NOT_YET, List.of());
        }
        List<Decided> again = rules.all(dossier.id(), decisions);
        Decided first = again.get(0);
        DossierRouted routed = (DossierRouted) first.recorded().fact();
        return new Replay(
                routed.rulebook(),
                first.recorded().event().at(),
                new Positions(
                        first.recorded().event().seq() - 1,
                        first.recorded().event().position() - 1),
                routed.digest() != null,
                differences(dossier.id(), routed, again));
    }

    private List<Sentence> differences(String dossierId, DossierRouted routed, List<Decided> again) {
        Map<String, Deque<Integer>> sent = scores(dossierId);
        Differences found = new Differences();
        for (int i = again.size() - 1; i > 0; i--) {
            Decided decided = again.get(i);
            OnOne one = OnOne.of(decided.recorded().fact());
            found.rulebook(one.rulebook(), decided.verdicts());
            found.later(one, decided.verdicts(), one.answer() == Answer.ROUTE ? last(sent, one.mandateId()) : null);
        }
        Map<String, Integer> atOnce = sent.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().getLast()));
        Decided first = again.get(0);
        found.rulebook(routed.rulebook(), first.verdicts());
        found.routed(dossierId, routed, atOnce, first);
        return found.sentences();
    }

    /** With how many points each mandate has received the dossier, oldest first: again, where it was taken back between. */
    private Map<String, Deque<Integer>> scores(String dossierId) {
        Map<String, Deque<Integer>> scores = new HashMap<>();
        referrals
                .of(dossierId, Scope.ALL)
                .forEach(r -> scores.computeIfAbsent(r.sent().mandateId(), id -> new ArrayDeque<>())
                        .add(r.sent().score()));
        return scores;
    }

    /** The decisions are gone through from the latest on, and each takes the deal that it has made. */
    private static @Nullable Integer last(Map<String, Deque<Integer>> sent, String mandateId) {
        Deque<Integer> scores = sent.get(mandateId);
        return scores == null ? null : scores.pollLast();
    }
}
