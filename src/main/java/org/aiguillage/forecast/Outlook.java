package org.aiguillage.forecast;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What remains of a stay, in the time of its clock.
 *
 * @param n peers that lasted longer than it has so far
 * @param widened whether peers of other rounds were taken in, there being too few of the same
 * @param percentile the share of peers that had ended before this age, 0 to 1; null without peers
 * @param p10 within which a tenth of them ended; this and the others are null where fewer are known to have
 */
public record Outlook(
        int n,
        boolean widened,
        Duration age,
        @Nullable Double percentile,
        @Nullable Duration p10,
        @Nullable Duration p50,
        @Nullable Duration p80,
        @Nullable Duration p90) {}
