package org.aiguillage.delay;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aiguillage.journal.Change;
import org.aiguillage.journal.Ids;
import org.aiguillage.refusal.RulesFailed;
import org.jspecify.annotations.Nullable;

/** Keeps the clocks: arms what a turn will reach, raises a flag when it is reached, clears flags when the stage ends. */
public final class Timekeeper {
    private static final List<DueIndex.Kind> LEVELS =
            List.of(DueIndex.Kind.WARNING, DueIndex.Kind.BREACH, DueIndex.Kind.TERRITORY, DueIndex.Kind.REGION);

    private static final int PAGE = 500;

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
                flags.openOf(subject).forEach(flag -> clear(change, flag, before, change.at()));
            }
        }
        arm(change, subject, after);
    }

    /**
     * A stage turns out to have ended some time ago: its open flags are cleared now, with the time that counted until then, and
     * none is raised for what is over.
     *
     * @param before where the subject stood until {@code ended}
     */
    public void ended(Change change, Subject subject, Visits.Standing before, Instant ended) {
        flags.openOf(subject).forEach(flag -> clear(change, flag, before, ended));
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

    /** Derives the armed moments of a subject again. Where the rules that set its clock fail, the staff is told. */
    private void arm(Change change, Subject subject, Visits.Standing standing) {
        Map<DueIndex.Kind, Instant> moments = Map.of();
        try {
            moments = pending(standing, deadlines::of, (turn, level, at) -> flags.fired(subject, turn, level, at));
        } catch (RulesFailed e) {
            raise(change, subject, standing, e);
        }
        dueIndex.arm(subject, LEVELS, moments);
    }

    /** Derives the armed moments of all that is open again. Those that stay the same are not written. */
    public void armAll(Visits.Open open) {
        List<Visits.Held> page = open.after(null, PAGE);
        while (!page.isEmpty()) {
            arm(page);
            page = open.after(page.get(page.size() - 1).subject(), PAGE);
        }
    }

    /** An investor is called otherwise: a closure that goes by its name may stop its clocks now, or no longer. */
    public void renamed(String investorId, Visits.Open open) {
        if (policy.closures().nameInvestors()) {
            arm(open.ofInvestor(investorId));
        }
    }

    private void arm(List<Visits.Held> page) {
        Set<Reached> fired = flags
                .openOf(page.stream().map(Visits.Held::subject).toList())
                .stream()
                .map(flag -> Reached.of(flag.raised()))
                .collect(Collectors.toSet());
        Map<Subject, Map<DueIndex.Kind, Instant>> moments = new HashMap<>();
        for (Visits.Held held : page) {
            Subject subject = held.subject();
            moments.put(
                    subject,
                    pending(
                            held.standing(),
                            this::deadline,
                            (turn, level, at) -> fired.contains(Reached.of(subject, turn, level, at))));
        }
        dueIndex.arm(LEVELS, moments);
    }

    /** What fires once and no more. */
    private record Reached(Subject subject, int visit, Holder holder, Instant since, Level level, Instant at) {
        static Reached of(Flag.Raised it) {
            return new Reached(it.subject(), it.visit(), it.holder(), it.since(), it.level(), it.reached());
        }

        static Reached of(Subject subject, Turn turn, Level level, Instant at) {
            return new Reached(subject, turn.visit(), turn.holder(), turn.since(), level, at);
        }
    }

    private interface Fired {
        boolean already(Turn turn, Level level, Instant at);
    }

    private static Map<DueIndex.Kind, Instant> pending(
            Visits.Standing standing, Function<Turn, Optional<Deadline>> deadlineOf, Fired fired) {
        Map<DueIndex.Kind, Instant> moments = new EnumMap<>(DueIndex.Kind.class);
        standing.turn()
                .ifPresent(turn -> deadlineOf
                        .apply(turn)
                        .ifPresent(deadline -> deadline.moments().forEach((level, at) -> {
                            if (!fired.already(turn, level, at)) {
                                moments.put(kind(level), at);
                            }
                        })));
        return moments;
    }

    /** When a turn reaches its levels; none where no clock runs, or the rules that set it fail. */
    public Optional<Deadline> deadline(Turn turn) {
        try {
            return deadlines.of(turn);
        } catch (RulesFailed e) {
            return Optional.empty();
        }
    }

    /** Working time charged to a holder from {@code since} to {@code until}. */
    public Duration elapsed(Visits.Standing standing, Holder holder, Instant since, Instant until) {
        return deadlines.elapsed(standing, holder, since, until);
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
            arm(change, due.subject(), standing);
        }
    }

    private void raise(
            Change change, Subject subject, Level level, Visits.Standing standing, Turn turn, Deadline deadline) {
        Instant moment = deadline.at(level).orElseThrow();
        if (flags.fired(subject, turn, level, moment)) {
            return;
        }
        Duration elapsed = elapsed(standing, turn.holder(), turn.since(), moment);
        alert(turn, level, elapsed, deadline.allowance()).ifPresent(alert -> {
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

    /** A level that is reached is not lost because the rule that should speak of it fails. */
    private Optional<DelayPolicy.Alert> alert(Turn turn, Level level, Duration elapsed, Allowance allowance) {
        try {
            return policy.alert(turn, level, elapsed, allowance);
        } catch (RulesFailed e) {
            return Optional.of(new DelayPolicy.Alert(e.ruleName(), e.sentence()));
        }
    }

    /**
     * Tells the staff at once that the rules failed on a subject; once while it stands where it stands.
     *
     * @param failed whose sentence the flag carries
     */
    public void raise(Change change, Subject subject, Visits.Standing standing, RulesFailed failed) {
        String ruleId = failed.ruleName();
        if (flags.openOf(subject).stream().anyMatch(f -> f.raised().ruleId().equals(ruleId))) {
            return;
        }
        Visit visit = standing.visit();
        Flag.Raised raised = new Flag.Raised(
                subject,
                Level.BREACH,
                visit.number(),
                visit.stage(),
                Holder.CLUSTER,
                change.at(),
                change.at(),
                change.at(),
                Duration.ZERO,
                failed.rulebook(),
                ruleId,
                failed.sentence(),
                Target.REGION);
        change.begin(Flag.STREAM, Ids.next(), new FlagEvent.FlagRaised(raised));
    }

    private void clear(Change change, Flag flag, Visits.Standing before, Instant until) {
        Duration elapsed = elapsed(before, flag.raised().holder(), flag.raised().since(), until);
        change.append(Flag.STREAM, flag, new FlagEvent.FlagCleared(elapsed));
    }

    private static DueIndex.Kind kind(Level level) {
        return DueIndex.Kind.valueOf(level.name());
    }
}
