package org.aiguillage.delay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aiguillage.journal.Stream;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A case found slow, at one level.
 *
 * @param raised what was found, unchanging
 * @param acknowledged who has taken note, if anybody has
 * @param assigned who of the staff sees to it, if anybody does
 * @param nudged the last time its holder was reminded, if ever
 * @param cleared when the stage ended, if it has
 */
public record Flag(
        String id,
        long version,
        Raised raised,
        @Nullable Acknowledgement acknowledged,
        @Nullable Assignment assigned,
        @Nullable Nudge nudged,
        @Nullable Clearing cleared)
        implements Stream.State {

    public static final Stream<Flag, FlagEvent> STREAM = new Stream<>("flag", Flag.class, FlagEvent.class, Flag::after);

    /**
     * @param due when the allowance ends, in the version of the deadline that fired
     * @param reached the exact moment at which this level was reached
     * @param allowance working time
     * @param target who is told, as the rulebook said; null in what was written before rulebooks did
     */
    public record Raised(
            Subject subject,
            Level level,
            int visit,
            String stage,
            Holder holder,
            Instant since,
            Instant due,
            Instant reached,
            Duration allowance,
            String rulebook,
            String ruleId,
            Sentence sentence,
            @Nullable Target target) {

        /** Who is told. */
        public Target told() {
            return target == null ? level.usualTarget() : target;
        }
    }

    public record Acknowledgement(String by, Instant at, String comment) {}

    /** @param to account of the staff */
    public record Assignment(String to, String by, Instant at) {}

    public record Nudge(String by, Instant at, @Nullable String message) {}

    /** @param elapsed working time charged to the holder when the stage ended */
    public record Clearing(Instant at, Duration elapsed) {}

    /** How late its holder is, of that much working time charged: zero while the allowance lasts. */
    public Duration late(Duration elapsed) {
        Duration late = elapsed.minus(raised.allowance());
        return late.isNegative() ? Duration.ZERO : late;
    }

    /** @throws Refused when the stage has ended */
    public void requireOpen() {
        if (!open()) {
            throw Refused.impossible(
                    new Sentence("L’étape est finie, l’alerte est close.", "The stage has ended, the flag is closed."),
                    List.of());
        }
    }

    public boolean open() {
        return cleared == null;
    }

    private static Flag after(@Nullable Flag before, FlagEvent event, Stream.Stamp stamp) {
        if (event instanceof FlagEvent.FlagRaised it) {
            return new Flag(stamp.id(), stamp.seq(), it.raised(), null, null, null, null);
        }
        if (before == null) {
            throw new IllegalStateException("a flag begins by being raised");
        }
        return before.next(event, stamp);
    }

    private Flag next(FlagEvent event, Stream.Stamp stamp) {
        if (event instanceof FlagEvent.FlagAcknowledged it) {
            return with(stamp, new Acknowledgement(stamp.actor(), stamp.at(), it.comment()), assigned, nudged, cleared);
        } else if (event instanceof FlagEvent.FlagAssigned it) {
            String to = it.accountId();
            Assignment assignment = to == null ? null : new Assignment(to, stamp.actor(), stamp.at());
            return with(stamp, acknowledged, assignment, nudged, cleared);
        } else if (event instanceof FlagEvent.FlagNudged it) {
            return with(stamp, acknowledged, assigned, new Nudge(stamp.actor(), stamp.at(), it.message()), cleared);
        } else if (event instanceof FlagEvent.FlagCleared it) {
            return with(stamp, acknowledged, assigned, nudged, new Clearing(stamp.at(), it.elapsed()));
        }
        throw new IllegalStateException("unknown event " + event);
    }

    private Flag with(
            Stream.Stamp stamp,
            @Nullable Acknowledgement note,
            @Nullable Assignment assignment,
            @Nullable Nudge nudge,
            @Nullable Clearing clearing) {
        return new Flag(id, stamp.seq(), raised, note, assignment, nudge, clearing);
    }
}
