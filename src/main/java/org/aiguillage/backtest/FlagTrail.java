package org.aiguillage.backtest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.delay.Subject;
import org.aiguillage.delay.Turn;
import org.aiguillage.delay.Visits;
import org.jspecify.annotations.Nullable;

/** The flags of one subject under both versions, stage visit by stage visit. */
final class FlagTrail {
    private final Subject subject;
    private final String company;
    private final @Nullable String investorId;
    private final List<Reached> before = new ArrayList<>(0);
    private final List<Reached> after = new ArrayList<>(0);
    private String stage = "";

    FlagTrail(Subject subject, String company, @Nullable String investorId) {
        this.subject = subject;
        this.company = company;
        this.investorId = investorId;
    }

    /** What stood so until {@code until} reaches its levels by then; each counts once, for a clock is read many times. */
    void stood(Visits.Standing standing, Instant until, Clocks baseline, Clocks candidate) {
        Turn turn = standing.visit().turn(standing.terms()).orElse(null);
        if (turn != null) {
            stage = turn.stage();
            add(before, baseline.reached(turn, until));
            add(after, candidate.reached(turn, until));
        }
    }

    private static void add(List<Reached> known, List<Reached> reached) {
        reached.stream().filter(r -> !known.contains(r)).forEach(known::add);
    }

    /** The stage has ended, or nobody looks further. */
    void close(FlagTally tally) {
        tally.count(before.size(), after.size());
        Map<Clock, List<Reached>> some = byClock(before);
        Map<Clock, List<Reached>> others = byClock(after);
        some.forEach((clock, list) -> compare(list, others.getOrDefault(clock, List.of()), tally));
        others.forEach((clock, list) -> {
            if (!some.containsKey(clock)) {
                compare(List.of(), list, tally);
            }
        });
        before.clear();
        after.clear();
    }

    private record Clock(Level level, Holder holder, Instant since) {}

    private static Map<Clock, List<Reached>> byClock(List<Reached> reached) {
        Map<Clock, List<Reached>> byClock = new LinkedHashMap<>();
        reached.stream()
                .sorted(Comparator.comparing(Reached::at))
                .forEach(r -> byClock.computeIfAbsent(
                                new Clock(r.level(), r.holder(), r.since()), c -> new ArrayList<>(1))
                        .add(r));
        return byClock;
    }

    /** A deadline that moved by a pause raises its flag again, so there may be several. */
    private void compare(List<Reached> some, List<Reached> others, FlagTally tally) {
        for (int i = 0; i < Math.max(some.size(), others.size()); i++) {
            Reached one = i < some.size() ? some.get(i) : null;
            Reached other = i < others.size() ? others.get(i) : null;
            if (one == null || other == null || !one.at().equals(other.at())) {
                tally.add(change(one, other));
            }
        }
    }

    private FlagChange change(@Nullable Reached one, @Nullable Reached other) {
        Reached known = other == null ? java.util.Objects.requireNonNull(one) : other;
        FlagChange.Kind kind =
                one == null ? FlagChange.Kind.RAISED : other == null ? FlagChange.Kind.DROPPED : FlagChange.Kind.MOVED;
        TreeSet<String> rules = new TreeSet<>();
        for (Reached reached : java.util.Arrays.asList(one, other)) {
            if (reached != null) {
                rules.add(reached.allowedBy());
                rules.add(reached.raisedBy());
            }
        }
        return new FlagChange(
                kind,
                subject,
                company,
                investorId,
                stage,
                known.holder(),
                known.level(),
                one == null ? null : one.at(),
                other == null ? null : other.at(),
                List.copyOf(rules));
    }
}
