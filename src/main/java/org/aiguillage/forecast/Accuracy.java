package org.aiguillage.forecast;

import java.util.List;

/**
 * How good forecasts were, looking back.
 *
 * @param n forecasts whose truth is known in full
 * @param running forecasts whose truth was not yet known; they count in the concordance alone
 * @param mae mean absolute error of the median, in the unit of the lengths
 * @param coverage share of truths inside p10 to p90
 * @param concordance see {@link Concordance}
 */
public record Accuracy(int n, int running, double mae, double coverage, double concordance) {

    /** @param ended whether the truth is the whole length, and not only what was seen of it */
    public record Checked(double p10, double p50, double p90, double truth, boolean ended) {
        boolean covered() {
            return p10 <= truth && truth <= p90;
        }
    }

    public static Accuracy of(List<Checked> all) {
        List<Checked> known = all.stream().filter(Checked::ended).toList();
        boolean[] ended = new boolean[all.size()];
        for (int i = 0; i < ended.length; i++) {
            ended[i] = all.get(i).ended();
        }
        return new Accuracy(
                known.size(),
                all.size() - known.size(),
                known.stream()
                        .mapToDouble(c -> Math.abs(c.p50() - c.truth()))
                        .average()
                        .orElse(Double.NaN),
                known.stream().mapToDouble(c -> c.covered() ? 1 : 0).average().orElse(Double.NaN),
                Concordance.of(
                        all.stream().mapToDouble(Checked::p50).toArray(),
                        all.stream().mapToDouble(Checked::truth).toArray(),
                        ended));
    }
}
