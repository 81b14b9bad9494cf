package org.aiguillage.delay;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aiguillage.journal.Change;
import org.aiguillage.journal.Ids;
import org.jspecify.annotations.Nullable;

/** Keeps the clocks: arms what a turn will reach, raises a flag when it is reached, clears flags when the stage ends. */
public final class Timekeeper {
    private static final List<DueIndex.Kind> LEVELS =
            List.of(DueIndex.Kind.WARNING, DueIndex.Kind.BREACH, DueIndex.Kind.TERRITORY, DueIndex.Kind.REGION);

    private final Deadlines deadlines;
    private final DelayPolicy policy;
    private final DueIndex dueIndex;
    private final Flags flags;

    public Timekeeper(Deadlines deadlines, DelayPolicy policy, DueIndex dueIndex, Flags flags) {
        this.deadlines = deadlines;
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
                flags.openOf(subject).forEach(flag -> clear(change, flag, before));
            }
        }
        arm(subject, after);
    }

    /** The levels that were reached by now, oldest first. */
    private void raiseReached(Change change, Subject subject, Visits.Standing standing) {
        Turn turn = standing.turn().orElse(null);
        Deadline deadline = turn == null ? null : deadline(turn).orElse(null);
        if (turn == null || deadline == null) {
            return;
        }
        deadline.moments().entrySet().stream()
                .filter(moment -> !moment.getValue().isAfter(change.at()))
                .sorted(Map.Entry.<Level, Instant>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .forEach(moment -> raise(change, subject, moment.getKey(), standing, turn, deadline));
    }

    /** Derives the armed moments of a subject again, when an allowance or a calendar has changed. */
    public void arm(Subject subject, Visits.Standing standing) {
        Map<DueIndex.Kind, Instant> moments = new EnumMap<>(DueIndex.Kind.class);
        standing.turn()
                .ifPresent(turn -> deadline(turn)
                        .ifPresent(deadline -> deadline.moments().forEach((level, at) -> {
                            if (!flags.fired(subject, turn, level, at)) {
                                moments.put(kind(level), at);
                            }
                        })));
        dueIndex.arm(subject, LEVELS, moments);
    }

    /** When a turn reaches its levels; none where no clock runs. */
    public Optional<Deadline> deadline(Turn turn) {
        return deadlines.of(turn);
    }

    /** Working time charged to a holder from {@code since} to {@code until}. */
    public Duration elapsed(Visits.Standing standing, Holder holder, Instant since, Instant until) {
        return deadlines.elapsed(standing.visit(), standing.terms(), holder, since, until);
    }

    /** Raises the flag of a level that is reached, unless the history says otherwise by now. */
    public void fire(Change change, DueIndex.Due due, Visits visits) {
        visits.of(due.subject()).ifPresent(standing -> reached(change, due, standing));
    }

    /** A row that no longer fits the history was armed under another calendar or rulebook: it is armed anew, not fired. */
    private void reached(Change change, DueIndex.Due due, Visits.Standing standing) {
        Turn turn = standing.turn().orElse(null);
        Deadline deadline = turn == null ? null : deadline(turn).orElse(null);
        Level level = Level.valueOf(due.kind().name());
        if (turn != null
                && deadline != null
                && deadline.at(level).filter(due.at()::equals).isPresent()) {
            raise(change, due.subject(), level, standing, turn, deadline);
        } else {
            arm(due.subject(), standing);
        }
    }

    private void raise(
            Change change, Subject subject, Level level, Visits.Standing standing, Turn turn, Deadline deadline) {
        Instant moment = deadline.at(level).orElseThrow();
        if (flags.fired(subject, turn, level, moment)) {
            return;
        }
        Duration elapsed = elapsed(standing, turn.holder(), turn.since(), moment);
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
                    alert.sentence(),
                    deadline.allowance().target(level));
            change.begin(Flag.STREAM, Ids.next(), new FlagEvent.FlagRaised(raised));
        });
    }

    private void clear(Change change, Flag flag, Visits.Standing before) {
        Duration elapsed = elapsed(before, flag.raised().holder(), flag.raised().since(), change.at());
        change.append(Flag.STREAM, flag, new FlagEvent.FlagCleared(elapsed));
    }

    private static DueIndex.Kind kind(Level level) {
        return DueIndex.Kind.valueOf(level.name());
    }
}
