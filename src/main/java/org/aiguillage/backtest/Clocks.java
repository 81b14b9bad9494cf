package org.aiguillage.backtest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aiguillage.delay.Allowance;
import org.aiguillage.delay.DelayPolicy;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.delay.Turn;
import org.aiguillage.delay.Visit;
import org.aiguillage.delay.WorkingCalendar;

/** When turns reach their levels under one version. */
final class Clocks {
    private final WorkingCalendar calendar;
    private final DelayPolicy policy;

    /** A level is reached after the same working time by all turns of a kind, so its rule is asked once. */
    private final Map<Kind, Optional<String>> raisedBy = new HashMap<>();

    private record Kind(String stage, Holder holder, Visit.Terms terms, Level level) {}

    Clocks(WorkingCalendar calendar, DelayPolicy policy) {
        this.calendar = calendar;
        this.policy = policy;
    }

    /** The levels that a turn has reached at {@code until} or before. */
    List<Reached> reached(Turn turn, Instant until) {
        Allowance allowance = policy.allowance(turn, calendar.day()).orElse(null);
        if (allowance == null) {
            return List.of();
        }
        List<Reached> reached = new ArrayList<>(2);
        for (Level level : List.of(Level.WARNING, Level.BREACH)) {
            Duration working = level == Level.WARNING ? allowance.untilWarning() : allowance.working();
            raisedBy(turn, level, working, allowance).ifPresent(rule -> {
                Instant at = calendar.due(turn.since(), working, turn.pauses());
                if (!at.isAfter(until)) {
                    reached.add(new Reached(level, turn.holder(), turn.since(), at, allowance.ruleId(), rule));
                }
            });
        }
        return reached;
    }

    private Optional<String> raisedBy(Turn turn, Level level, Duration elapsed, Allowance allowance) {
        Kind kind = new Kind(turn.stage(), turn.holder(), turn.terms(), level);
        return raisedBy.computeIfAbsent(
                kind, k -> policy.alert(turn, level, elapsed, allowance).map(DelayPolicy.Alert::ruleId));
    }
}
