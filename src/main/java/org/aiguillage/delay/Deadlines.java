package org.aiguillage.delay;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** When turns reach their levels, and what is charged to whom: pure functions of history, calendars and rulebook. */
public final class Deadlines {
    private final WorkingCalendar standard;
    private final DelayPolicy policy;
    private final InvestorNames names;
    private volatile ClosedCalendars calendars;

    /** @param standard the hours of everybody, from which the closures of the rulebook are taken away */
    public Deadlines(WorkingCalendar standard, DelayPolicy policy, InvestorNames names) {
        this.standard = standard;
        this.policy = policy;
        this.names = names;
        this.calendars = new ClosedCalendars(standard, policy.closures(), names);
    }

    /** When a turn reaches its levels; none where no clock runs. */
    public Optional<Deadline> of(Turn turn) {
        return policy.allowance(turn, standard.day())
                .map(allowance -> deadline(turn, allowance, calendar(turn.holder(), turn.terms())));
    }

    /** Working time charged to a holder from {@code since} to {@code until}. */
    public Duration elapsed(Visits.Standing standing, Holder holder, Instant since, Instant until) {
        return calendar(holder, standing.terms())
                .working(since, until, standing.visit().notHeldBy(holder, since, until));
    }

    /** The hours by which a holder's clock runs. */
    public WorkingCalendar calendar(Holder holder, Visit.Terms terms) {
        Closures closures = policy.closures();
        ClosedCalendars known = calendars;
        if (!known.closures().equals(closures)) {
            known = new ClosedCalendars(standard, closures, names);
            calendars = known;
        }
        return known.of(holder, terms);
    }

    private static Deadline deadline(Turn turn, Allowance allowance, WorkingCalendar calendar) {
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
