package org.aiguillage.delay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aiguillage.journal.Change;
import org.aiguillage.journal.Ids;
import org.aiguillage.journal.Journal;
import org.jspecify.annotations.Nullable;

/** Keeps the clocks: arms what a turn will reach, raises a flag when it is reached, clears flags when the stage ends. */
public final class Timekeeper {
    private static final List<DueIndex.Kind> LEVELS = List.of(DueIndex.Kind.WARNING, DueIndex.Kind.BREACH);

    private final WorkingCalendar calendar;
    private final DelayPolicy policy;
    private final DueIndex dueIndex;
    private final Flags flags;

    public Timekeeper(WorkingCalendar calendar, DelayPolicy policy, DueIndex dueIndex, Flags flags) {
        this.calendar = calendar;
        this.policy = policy;
        this.dueIndex = dueIndex;
        this.flags = flags;
    }

    /**
     * After every event of a subject: its flags and its armed moments follow. What it had already reached is raised first, for
     * a level that was reached is not lost because somebody moved before it was noticed.
     *
     * @param before null for a subject that begins
     */
    public void follow(Change change, Subject subject, Visits.@Nullable Standing before, Visits.Standing after) {
        if (before != null) {
            raiseReached(change, subject, before);
            if (before.visit().number() != after.visit().number()) {
                flags.openOf(subject).forEach(flag -> clear(change, flag, before.visit()));
            }
        }
        arm(subject, after);
    }

    private void raiseReached(Change change, Subject subject, Visits.Standing standing) {
        Turn turn = standing.visit().turn(standing.terms()).orElse(null);
        Deadline deadline = turn == null ? null : deadline(turn).orElse(null);
        if (turn == null || deadline == null) {
            return;
        }
        for (DueIndex.Kind kind : LEVELS) {
            if (!deadline.at(level(kind)).isAfter(change.at())) {
                raise(change, subject, level(kind), standing, turn, deadline);
            }
        }
    }

    /** Derives the armed moments of a subject again, when an allowance or a calendar has changed. */
    public void arm(Subject subject, Visits.Standing standing) {
        Optional<Turn> turn = standing.visit().turn(standing.terms());
        Map<DueIndex.Kind, Instant> moments = turn.flatMap(this::deadline)
                .map(deadline -> pending(subject, turn.orElseThrow(), deadline))
                .orElse(Map.of());
        dueIndex.arm(subject, LEVELS, moments);
    }

    private Map<DueIndex.Kind, Instant> pending(Subject subject, Turn turn, Deadline deadline) {
        return deadline.moments().entrySet().stream()
                .filter(e -> !flags.fired(subject, turn, level(e.getKey()), e.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** When a turn reaches its levels; none where no clock runs. */
    public Optional<Deadline> deadline(Turn turn) {
        return policy.allowance(turn, calendar.day())
                .map(allowance -> new Deadline(
                        allowance,
                        calendar.due(turn.since(), allowance.untilWarning(), turn.pauses()),
                        calendar.due(turn.since(), allowance.working(), turn.pauses())));
    }

    /** Working time charged to a holder from {@code since} to {@code until}. */
    public Duration elapsed(Visit visit, Holder holder, Instant since, Instant until) {
        return calendar.working(since, until, visit.notHeldBy(holder, since, until));
    }

    /** Raises the flag of a level that is reached, unless the history says otherwise by now. */
    public void fire(Journal journal, DueIndex.Due due, Visits visits) {
        journal.change("system", change -> {
            if (dueIndex.take(due)) {
                visits.of(due.subject()).ifPresent(standing -> reached(change, due, standing));
            }
            return due;
        });
    }

    /** A row that no longer fits the history was armed under another calendar or rulebook: it is armed anew, not fired. */
    private void reached(Change change, DueIndex.Due due, Visits.Standing standing) {
        Turn turn = standing.visit().turn(standing.terms()).orElse(null);
        Deadline deadline = turn == null ? null : deadline(turn).orElse(null);
        if (turn != null && deadline != null && deadline.at(level(due.kind())).equals(due.at())) {
            raise(change, due.subject(), level(due.kind()), standing, turn, deadline);
        } else {
            arm(due.subject(), standing);
        }
    }

    private void raise(
            Change change, Subject subject, Level level, Visits.Standing standing, Turn turn, Deadline deadline) {
        Instant moment = deadline.at(level);
        if (flags.fired(subject, turn, level, moment)) {
            return;
        }
        Duration elapsed = elapsed(standing.visit(), turn.holder(), turn.since(), moment);
        policy.alert(turn, level, elapsed, deadline.allowance()).ifPresent(alert -> {
            Flag.Raised raised = new Flag.Raised(
                    subject,
                    level,
                    turn.visit(),
                    turn.stage(),
                    turn.holder(),
                    turn.since(),
                    deadline.due(),
                    moment,
                    deadline.allowance().working(),
                    policy.version(),
                    alert.ruleId(),
                    alert.sentence());
            change.begin(Flag.STREAM, Ids.next(), new FlagEvent.FlagRaised(raised));
        });
    }

    private void clear(Change change, Flag flag, Visit before) {
        Duration elapsed = elapsed(before, flag.raised().holder(), flag.raised().since(), change.at());
        change.append(Flag.STREAM, flag, new FlagEvent.FlagCleared(elapsed));
    }

    private static Level level(DueIndex.Kind kind) {
        return kind == DueIndex.Kind.WARNING ? Level.WARNING : Level.BREACH;
    }
}
