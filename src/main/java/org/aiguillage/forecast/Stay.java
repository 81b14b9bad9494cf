package org.aiguillage.forecast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stay in a stage, on a clock of its own choosing: all moments and lengths are milliseconds of it. What counts is the time
 * held by whoever the stage belongs to.
 *
 * @param id of what stayed there: nothing is a peer of itself
 * @param held when the owner held it, oldest first; only the last is open
 * @param end null while it lasts
 */
public record Stay(
        String id,
        String stage,
        @Nullable String round,
        List<Span> held,
        @Nullable Long end) {

    /** @param to null while it lasts */
    public record Span(long from, @Nullable Long to) {
        private long until(long now) {
            return Math.max(0, Math.min(to == null ? now : to, now) - from);
        }
    }

    public Stay {
        held = List.copyOf(held);
        if (held.isEmpty()) {
            throw new IllegalArgumentException("a stay is held by its owner at least once");
        }
    }

    boolean begunBy(long now) {
        return held.get(0).from() <= now;
    }

    boolean endedBy(long now) {
        return end != null && end <= now;
    }

    /** How long the owner had held it by then. */
    public long lengthBy(long now) {
        long length = 0;
        for (Span span : held) {
            length += span.until(now);
        }
        return length;
    }

    /** When the owner had held it for that long; null if that never came. */
    @Nullable
    Long whenHeldFor(long length) {
        long left = length;
        for (Span span : held) {
            Long to = span.to() == null ? end : span.to();
            if (to == null || to - span.from() > left) {
                return span.from() + left;
            }
            left -= to - span.from();
        }
        return null;
    }
}
