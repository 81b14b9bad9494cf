package org.aiguillage.eventlog;

import org.aiguillage.forecast.Quantiles;
import org.jspecify.annotations.Nullable;

/** How some lengths spread, in decimal days of 24 hours; quantiles are of type 7. Null where there is nothing to measure. */
public record Spread(
        @Nullable Double mean,
        @Nullable Double p50,
        @Nullable Double p80,
        @Nullable Double p95) {

    static Spread of(double[] days) {
        Quantiles quantiles = Quantiles.of(days);
        return new Spread(
                rounded(quantiles.mean()),
                rounded(quantiles.at(0.50)),
                rounded(quantiles.at(0.80)),
                rounded(quantiles.at(0.95)));
    }

    private static final double MILLION = 1e6;

    /** To a millionth: a tenth of a second where it is days. */
    static @Nullable Double rounded(double value) {
        return Double.isNaN(value) ? null : Math.round(value * MILLION) / MILLION;
    }
}
