package org.aiguillage.eventlog;

import java.util.Locale;
import org.aiguillage.forecast.Accuracy;
import org.aiguillage.forecast.BackCheck;
import org.jspecify.annotations.Nullable;

/**
 * How well the time that remains to the last step of a case would have been foreseen, after each of its steps from the second
 * to the last but one.
 *
 * @param n steps after which it was foreseen
 * @param maeDays mean absolute error of the median
 * @param coverage share of truths inside p10 to p90
 * @param concordance Harrell's C
 * @param lastActivityAlone what the plain median after the same activity does
 * @param chosenBy what the method did on the cases that chose it
 */
public record RemainingTime(
        int n,
        @Nullable Double maeDays,
        @Nullable Double coverage,
        @Nullable Double concordance,
        Split cases,
        Method method,
        Measured lastActivityAlone,
        Measured chosenBy) {

    /** Cases by when they began: those that teach, choose and report. */
    public record Split(int taught, int choosing, int reporting) {}

    /**
     * @param likeness what peers have in common with the case
     * @param memory the share of the log's span after which a peer counts half; zero when all count alike
     * @param tried among how many it was chosen
     * @param level the share of peers left out on each side of p10 to p90 so that it held 80 % of earlier truths
     */
    public record Method(
            String likeness,
            double memory,
            int tried,
            @Nullable Double level) {}

    public record Measured(
            int n,
            @Nullable Double maeDays,
            @Nullable Double coverage,
            @Nullable Double concordance) {
        static Measured of(Accuracy accuracy) {
            return new Measured(
                    accuracy.n(),
                    Spread.rounded(accuracy.mae()),
                    Spread.rounded(accuracy.coverage()),
                    Spread.rounded(accuracy.concordance()));
        }
    }

    static @Nullable RemainingTime of(EventLog log) {
        return new BackCheck(Prefixes.of(log)).run().map(RemainingTime::of).orElse(null);
    }

    private static RemainingTime of(BackCheck.Result result) {
        Measured measured = Measured.of(result.accuracy());
        return new RemainingTime(
                measured.n(),
                measured.maeDays(),
                measured.coverage(),
                measured.concordance(),
                new Split(result.taught(), result.choosing(), result.reporting()),
                new Method(
                        result.method().ladder().name().toLowerCase(Locale.ROOT),
                        result.method().memory(),
                        result.tried(),
                        Spread.rounded(result.level())),
                Measured.of(result.simplest()),
                Measured.of(result.chosenBy()));
    }
}
