package org.aiguillage.governance;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aiguillage.governance.RulebookEvent.RulebookActivated;
import org.aiguillage.governance.RulebookEvent.RulebookBrought;
import org.aiguillage.governance.RulebookEvent.RulebookReplaced;
import org.aiguillage.journal.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One immutable version of the rulebook, and what became of it.
 *
 * @param id {@link RulebookFiles#version}: the hash of its rules and tables
 * @param version of the stream, not of the rules
 * @param broughtBy an account, or {@code system} for the rules folder
 * @param basedOn the version that was in force when it was brought
 * @param files SHA-256 of each file, by path
 * @param activation the last one, if it was ever in force
 */
public record RulebookVersion(
        String id,
        long version,
        Origin origin,
        String broughtBy,
        Instant broughtAt,
        @Nullable String basedOn,
        SortedMap<String, String> files,
        Standing standing,
        @Nullable Activation activation)
        implements Stream.State {

    public static final Stream<RulebookVersion, RulebookEvent> STREAM =
            new Stream<>("rulebook", RulebookVersion.class, RulebookEvent.class, RulebookVersion::after);

    public enum Standing {
        /** Brought and checked, never in force. */
        CANDIDATE,
        /** Decides now; one at a time. */
        IN_FORCE,
        /** Was in force, and may be again. */
        EARLIER
    }

    public record Activation(
            String by,
            Instant at,
            @Nullable String backTestId,
            @Nullable String replaced) {}

    public RulebookVersion {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    private static RulebookVersion after(@Nullable RulebookVersion before, RulebookEvent event, Stream.Stamp stamp) {
        if (event instanceof RulebookBrought it) {
            Instant since = it.keptSince() == null ? stamp.at() : it.keptSince();
            return new RulebookVersion(
                    stamp.id(),
                    stamp.seq(),
                    it.origin(),
                    stamp.actor(),
                    since,
                    it.basedOn(),
                    it.files(),
                    Standing.CANDIDATE,
                    null);
        }
        RulebookVersion known = requireNonNull(before, "a version begins by being brought");
        if (event instanceof RulebookActivated it) {
            Activation activation = new Activation(stamp.actor(), stamp.at(), it.backTestId(), it.replaced());
            return known.standing(stamp, Standing.IN_FORCE, activation);
        } else if (event instanceof RulebookReplaced) {
            return known.standing(stamp, Standing.EARLIER, known.activation);
        }
        throw new IllegalStateException("unknown event " + event);
    }

    private RulebookVersion standing(Stream.Stamp stamp, Standing now, @Nullable Activation last) {
        return new RulebookVersion(id, stamp.seq(), origin, broughtBy, broughtAt, basedOn, files, now, last);
    }
}
