package org.aiguillage.backtest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aiguillage.delay.Allowance;
import org.aiguillage.delay.Deadline;
import org.aiguillage.delay.Deadlines;
import org.aiguillage.delay.DelayPolicy;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.InvestorNames;
import org.aiguillage.delay.Level;
import org.aiguillage.delay.Turn;
import org.aiguillage.delay.Visit;
import org.aiguillage.delay.WorkingCalendar;

/** When turns reach their levels under one version. */
final class Clocks {
    private final Deadlines deadlines;
    private final DelayPolicy policy;

    /** A level is reached after the same working time by all turns of a kind, so its rule is asked once. */
    private final Map<Kind, Optional<String>> raisedBy = new HashMap<>();

    private record Kind(String stage, Holder holder, Visit.Terms terms, Level level) {}

    Clocks(WorkingCalendar calendar, DelayPolicy policy, InvestorNames names) {
        this.deadlines = new Deadlines(calendar, policy, names);
        this.policy = policy;
    }

    /** The levels that a turn has reached at {@code until} or before. */
    List<Reached> reached(Turn turn, Instant until) {
        Deadline deadline = deadlines.of(turn).orElse(null);
        if (deadline == null) {
            return List.of();
        }
        List<Reached> reached = new ArrayList<>();
        for (Level level : Level.values()) {
            Instant at = deadline.at(level).orElse(Instant.MAX);
            if (!at.isAfter(until)) {
                raisedBy(turn, level, deadline.allowance())
                        .ifPresent(rule -> reached.add(new Reached(
                                level,
                                turn.holder(),
                                turn.since(),
                                at,
                                deadline.allowance().ruleId(),
                                rule)));
            }
        }
        return reached;
    }

    private Optional<String> raisedBy(Turn turn, Level level, Allowance allowance) {
        Duration elapsed = allowance.until(level).orElse(allowance.working());
        Kind kind = new Kind(turn.stage(), turn.holder(), turn.terms(), level);
        return raisedBy.computeIfAbsent(
                kind, k -> policy.alert(turn, level, elapsed, allowance).map(DelayPolicy.Alert::ruleId));
    }
}
