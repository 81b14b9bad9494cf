package org.aiguillage.delay;

import java.time.Duration;
import java.time.Instant;
import org.aiguillage.journal.Stream;
import org.aiguillage.language.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A case found slow, at one level.
 *
 * @param raised what was found, unchanging
 * @param acknowledged who has taken note, if anybody has
 * @param cleared when the stage ended, if it has
 */
public record Flag(
        String id,
        long version,
        Raised raised,
        @Nullable Acknowledgement acknowledged,
        @Nullable Clearing cleared) implements Stream.State {

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

    /** @param elapsed working time charged to the holder when the stage ended */
    public record Clearing(Instant at, Duration elapsed) {}

    /** How late its holder is, of that much working time charged: zero while the allowance lasts. */
    public Duration late(Duration elapsed) {
        Duration late = elapsed.minus(raised.allowance());
        return late.isNegative() ? Duration.ZERO : late;
    }

    public boolean open() {
        return cleared == null;
    }

    private static Flag after(@Nullable Flag before, FlagEvent event, Stream.Stamp stamp) {
        if (event instanceof FlagEvent.FlagRaised it) {
            return new Flag(stamp.id(), stamp.seq(), it.raised(), null, null);
        }
        if (before == null) {
            throw new IllegalStateException("a flag begins by being raised");
        }
        if (event instanceof FlagEvent.FlagAcknowledged it) {
            return new Flag(
                    before.id,
                    stamp.seq(),
                    before.raised,
                    new Acknowledgement(stamp.actor(), stamp.at(), it.comment()),
                    before.cleared);
        }
        if (event instanceof FlagEvent.FlagCleared it) {
            return new Flag(
                    before.id, stamp.seq(), before.raised, before.acknowledged, new Clearing(stamp.at(), it.elapsed()));
        }
        throw new IllegalStateException("unknown event " + event);
    }
}
