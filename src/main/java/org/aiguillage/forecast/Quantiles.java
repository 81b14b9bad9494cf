package org.aiguillage.forecast;

import java.util.Arrays;

/** Quantiles of what was fully seen: type 7 of Hyndman and Fan, which R, NumPy and spreadsheets give by default. */
public final class Quantiles {
    private final double[] sorted;

    private Quantiles(double[] sorted) {
        this.sorted = sorted;
    }

    public static Quantiles of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Quantiles(sorted);
    }

    public int size() {
        return sorted.length;
    }

    /**
     * @param p between 0 and 1
     * @return not a number when there are no values
     */
    public double at(double p) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = (sorted.length - 1) * p;
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    public double mean() {
        return sorted.length == 0 ? Double.NaN : sum() / sorted.length;
    }

    public double sum() {
        double sum = 0;
        for (double value : sorted) {
            sum += value;
        }
        return sum;
    }
}
