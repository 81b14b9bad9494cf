package org.aiguillage.backtest;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.aiguillage.dossier.CompanyProfile;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Round;
import org.aiguillage.mandate.Mandates.Standing;
import org.aiguillage.routing.Verdict;
import org.aiguillage.routing.Verdict.Answer;
import org.jspecify.annotations.Nullable;

/**
 * One dossier before both versions. Each routes it at the first submission that it finds complete, on the facts of that
 * moment; what it holds then is decided again whenever such a hold ended in fact.
 */
final class Trial {
    private static final Comparator<DealChange> ORDER =
            Comparator.comparing(DealChange::kind).thenComparing(Trial::rank).thenComparing(DealChange::mandateId);

    private final String dossierId;
    private final CompanyProfile company;
    private final @Nullable Round round;
    private final Instant at;
    private final Side before;
    private final Side after;
    private final SortedMap<String, Fork> forks = new TreeMap<>();
    private boolean otherVersion;
    private boolean unlikeRecorded;

    Trial(Dossier dossier, Instant at, Judge baseline, Judge candidate) {
        this.dossierId = dossier.id();
        this.company = dossier.raise().company();
        this.round = dossier.raise().ask().round();
        this.at = at;
        this.before = new Side(baseline);
        this.after = new Side(candidate);
    }

    CompanyProfile company() {
        return company;
    }

    Side before() {
        return before;
    }

    Side after() {
        return after;
    }

    /** Whether a version that is neither of the two decided it then. */
    boolean otherVersion() {
        return otherVersion;
    }

    /** Whether the baseline decides otherwise than was decided then. */
    boolean unlikeRecorded() {
        return unlikeRecorded;
    }

    /**
     * One submission.
     *
     * @param recorded what was decided then
     */
    void submitted(Dossier dossier, List<Standing> standing, LocalDate day, Instant when, Recorded recorded) {
        otherVersion |= !recorded.rulebook().equals(before.judge().version())
                && !recorded.rulebook().equals(after.judge().version());
        if (before.isComplete() && after.isComplete()) {
            return;
        }
        boolean first = !before.isComplete();
        before.hear(dossier, standing, day, when);
        after.hear(dossier, standing, day, when);
        if (first) {
            unlikeRecorded |= !recorded.agreesWith(before);
        }
        if (before.isComplete() && after.isComplete()) {
            compare(dossier, standing, day);
        } else if (before.isComplete()) {
            after.lacks();
        } else if (after.isComplete()) {
            before.lacks();
        }
    }

    /**
     * What was decided then.
     *
     * @param routed the mandates that received the dossier; null when it was sent back
     */
    record Recorded(String rulebook, @Nullable Set<String> routed) {
        boolean agreesWith(Side baseline) {
            if (routed == null || !baseline.isComplete()) {
                return routed == null && !baseline.isComplete();
            }
            Set<String> now = new HashSet<>();
            baseline.fitting().values().stream()
                    .filter(v -> v.answer() == Answer.ROUTE)
                    .forEach(v -> now.add(v.mandateId()));
            return now.equals(routed);
        }
    }

    private void compare(Dossier dossier, List<Standing> standing, LocalDate day) {
        SortedSet<String> differing = new TreeSet<>();
        collect(before.fitting(), after.fitting(), differing);
        collect(after.fitting(), before.fitting(), differing);
        if (!differing.isEmpty()) {
            fork(differing, dossier, standing, day);
        }
        before.forgetVerdicts();
        after.forgetVerdicts();
    }

    private static void collect(Map<String, Verdict> some, Map<String, Verdict> others, Set<String> differing) {
        for (Verdict verdict : some.values()) {
            Verdict other = others.get(verdict.mandateId());
            if (other == null
                    || other.score() != verdict.score()
                    || other.answer() != verdict.answer()
                    || verdict.answer() == Answer.HOLD) {
                differing.add(verdict.mandateId());
            }
        }
    }

    private void fork(SortedSet<String> differing, Dossier dossier, List<Standing> standing, LocalDate day) {
        Map<String, Integer> ranksBefore = before.ranks(dossierId, standing);
        Map<String, Integer> ranksAfter = after.ranks(dossierId, standing);
        ranksBefore.forEach((mandate, rank) -> {
            if (ranksAfter.containsKey(mandate) && !rank.equals(ranksAfter.get(mandate))) {
                differing.add(mandate);
            }
        });
        Map<String, Verdict> all = verdicts(before, differing, dossier, standing, day);
        Map<String, Verdict> others = verdicts(after, differing, dossier, standing, day);
        for (String mandate : differing) {
            Verdict some = requireNonNull(all.get(mandate));
            Verdict other = requireNonNull(others.get(mandate));
            forks.put(
                    mandate,
                    new Fork(
                            mandate,
                            some.investorId(),
                            Fate.of(some, ranksBefore.get(mandate), false),
                            Fate.of(other, ranksAfter.get(mandate), false),
                            Fork.pointRules(some, other)));
        }
    }

    /** Those that route or hold are known; the refusals of the others are asked for. */
    private static Map<String, Verdict> verdicts(
            Side side, Set<String> wanted, Dossier dossier, List<Standing> standing, LocalDate day) {
        Map<String, Verdict> known = new HashMap<>(side.fitting());
        List<Standing> unknown = standing.stream()
                .filter(s -> wanted.contains(s.mandate().id())
                        && !known.containsKey(s.mandate().id()))
                .toList();
        if (!unknown.isEmpty()) {
            side.judge().explain(dossier, unknown, day).forEach(v -> known.put(v.mandateId(), v));
        }
        return known;
    }

    /** A hold ended in fact: whoever holds this mandate decides again. */
    void holdEnded(Dossier dossier, Standing standing, LocalDate day) {
        Fork fork = forks.get(standing.mandate().id());
        if (fork == null || (!fork.before().held() && !fork.after().held())) {
            return;
        }
        Verdict some = again(before, dossier, standing, day);
        Verdict other = again(after, dossier, standing, day);
        Fate newBefore = next(before, fork.before(), some);
        Fate newAfter = next(after, fork.after(), other);
        fork.become(newBefore, newAfter, Fork.pointRules(some, other));
    }

    private static Verdict again(Side side, Dossier dossier, Standing standing, LocalDate day) {
        return side.judge().explain(dossier, List.of(standing), day).get(0);
    }

    private static Fate next(Side side, Fate was, Verdict now) {
        if (!was.held()) {
            return was;
        }
        Fate next = Fate.of(now, null, now.answer() == Answer.ROUTE);
        if (next.routed()) {
            side.send(now.investorId());
        }
        return next;
    }

    /** What would have been different; deals in a fixed order. */
    DossierChange change() {
        boolean putOff = before.isComplete() && !after.isComplete();
        boolean forward = after.isComplete() && !before.isComplete();
        List<DealChange> deals = new ArrayList<>();
        forks.values().forEach(fork -> fork.change().ifPresent(deals::add));
        return new DossierChange(
                dossierId,
                company.name(),
                company.territory(),
                round,
                at,
                before.complete(),
                after.complete(),
                before.lacking(),
                after.lacking(),
                putOff ? before.routed() : 0,
                forward ? after.routed() : 0,
                deals.stream().sorted(ORDER).collect(Collectors.toUnmodifiableList()));
    }

    private static int rank(DealChange deal) {
        Integer rank = deal.rankAfter() == null ? deal.rankBefore() : deal.rankAfter();
        return rank == null ? Integer.MAX_VALUE : rank;
    }
}
