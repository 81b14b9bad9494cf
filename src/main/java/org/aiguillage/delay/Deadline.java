package org.aiguillage.delay;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * When a turn reaches its levels.
 *
 * @param due when the allowance ends: the moment of breach
 */
public record Deadline(Allowance allowance, Instant warning, Instant due) {

    public Map<DueIndex.Kind, Instant> moments() {
        Map<DueIndex.Kind, Instant> moments = new EnumMap<>(DueIndex.Kind.class);
        moments.put(DueIndex.Kind.WARNING, warning);
        moments.put(DueIndex.Kind.BREACH, due);
        return moments;
    }

    public Instant at(Level level) {
        return level == Level.WARNING ? warning : due;
    }
}
