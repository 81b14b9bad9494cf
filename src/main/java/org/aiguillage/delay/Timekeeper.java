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

    /** After every event of a subject: its flags and its armed moments follow. */
    public void follow(Change change, Subject subject, @Nullable Visit before, Visit after, Visit.Terms terms) {
        if (before != null && before.number() != after.number()) {
            flags.openOf(subject).forEach(flag -> clear(change, flag, before));
        }
        arm(subject, after, terms);
    }

    /** Derives the armed moments of a subject again, when an allowance or a calendar has changed. */
    public void arm(Subject subject, Visit visit, Visit.Terms terms) {
        Optional<Turn> turn = visit.turn(terms);
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
                visits.of(due.subject()).ifPresent(standing -> raise(change, due, standing));
            }
            return due;
        });
    }

    private void raise(Change change, DueIndex.Due due, Visits.Standing standing) {
        Level level = level(due.kind());
        Turn turn = standing.visit().turn(standing.terms()).orElse(null);
        Deadline deadline = turn == null ? null : deadline(turn).orElse(null);
        if (turn == null
                || deadline == null
                || !deadline.at(level).equals(due.at())
                || flags.fired(due.subject(), turn, level, due.at())) {
            return;
        }
        Duration elapsed = elapsed(standing.visit(), turn.holder(), turn.since(), due.at());
        policy.alert(turn, level, elapsed, deadline.allowance()).ifPresent(alert -> {
            Flag.Raised raised = new Flag.Raised(
                    due.subject(),
                    level,
                    turn.visit(),
                    turn.stage(),
                    turn.holder(),
                    turn.since(),
                    deadline.due(),
                    due.at(),
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
