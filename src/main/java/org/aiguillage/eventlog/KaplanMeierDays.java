package org.aiguillage.eventlog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.aiguillage.eventlog.Ends.Ending;
import org.aiguillage.forecast.KaplanMeier;
import org.aiguillage.forecast.KaplanMeier.Length;
import org.jspecify.annotations.Nullable;

/**
 * How long cases last until their end, in days, those still open counted as such. A quantile is null where fewer are known to
 * have ended.
 *
 * @param closedAlone what the closed cases alone would say, which is too short while others are open
 * @param asOf until when the open ones were seen: the last event or end of the log
 * @param impossible cases that ended before they began, or began after {@code asOf}; left out
 * @param untold cases of which nothing is told; left out
 */
public record KaplanMeierDays(
        @Nullable Double p10,
        @Nullable Double p50,
        @Nullable Double p80,
        @Nullable Double p90,
        @Nullable Double p95,
        Spread closedAlone,
        int closed,
        int open,
        int impossible,
        int untold,
        Instant asOf) {

    static KaplanMeierDays of(Ends ends) {
        List<Length> lengths = new ArrayList<>();
        for (Ending ending : ends.cases()) {
            long until = ending.end() == null ? ends.until() : ending.end();
            if (until >= ending.start()) {
                lengths.add(new Length((until - ending.start()) / EventLog.DAY, ending.end() != null, 1));
            }
        }
        int closed = (int) ends.cases().stream().filter(e -> e.end() != null).count();
        DoubleUnaryOperator quantile = KaplanMeier.of(lengths)::quantile;
        return new KaplanMeierDays(
                Spread.rounded(quantile.applyAsDouble(0.10)),
                Spread.rounded(quantile.applyAsDouble(0.50)),
                Spread.rounded(quantile.applyAsDouble(0.80)),
                Spread.rounded(quantile.applyAsDouble(0.90)),
                Spread.rounded(quantile.applyAsDouble(0.95)),
                Spread.of(lengths.stream()
                        .filter(Length::ended)
                        .mapToDouble(Length::length)
                        .toArray()),
                closed,
                ends.cases().size() - closed,
                ends.cases().size() - lengths.size(),
                ends.untold(),
                Instant.ofEpochMilli(ends.until()));
    }
}
