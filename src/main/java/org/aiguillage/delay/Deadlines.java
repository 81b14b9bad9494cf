package org.aiguillage.delay;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** When turns reach their levels, and what is charged to whom: pure functions of history, calendars and rulebook. */
public final class Deadlines {
    private final WorkingCalendar calendar;
    private final DelayPolicy policy;

    public Deadlines(WorkingCalendar calendar, DelayPolicy policy) {
        this.calendar = calendar;
        this.policy = policy;
    }

    /** When a turn reaches its levels; none where no clock runs. */
    public Optional<Deadline> of(Turn turn) {
        return policy.allowance(turn, calendar.day()).map(allowance -> deadline(turn, allowance));
    }

    /** Working time charged to a holder from {@code since} to {@code until}. */
    public Duration elapsed(Visit visit, Visit.Terms terms, Holder holder, Instant since, Instant until) {
        return calendar.working(since, until, visit.notHeldBy(holder, since, until));
    }

    private Deadline deadline(Turn turn, Allowance allowance) {
        Map<Level, Instant> moments = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            allowance
                    .until(level)
                    .ifPresent(working -> moments.put(level, calendar.due(turn.since(), working, turn.pauses())));
        }
        Instant due = calendar.due(turn.since(), allowance.working(), turn.pauses());
        if (due.equals(moments.get(Level.WARNING))) {
            // Who is told at the deadline itself is not warned.
            moments.remove(Level.WARNING);
        }
        return new Deadline(allowance, due, moments);
    }
}
