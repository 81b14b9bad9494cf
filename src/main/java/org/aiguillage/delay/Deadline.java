package org.aiguillage.delay;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * When a turn reaches its levels.
 *
 * @param due when the allowance ends: the moment of breach
 * @param moments of every level that the turn can reach, BREACH among them
 */
public record Deadline(Allowance allowance, Instant due, Map<Level, Instant> moments) {

    public Deadline {
        moments = Map.copyOf(moments);
    }

    /** None where the turn cannot reach the level. */
    public Optional<Instant> at(Level level) {
        return Optional.ofNullable(moments.get(level));
    }
}
