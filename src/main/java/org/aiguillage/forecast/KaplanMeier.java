package org.aiguillage.forecast;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The share that lasts longer than a given time, from lengths of which some are only known to be longer than what was seen
 * (Kaplan and Meier, 1958). An end at the moment of a censoring counts as before it.
 */
public final class KaplanMeier {
    /** Rounding of a product of many fractions must not move a quantile. */
    private static final double TOLERANCE = 1e-12;

    private final double[] times;
    private final double[] survival;
    private final double longest;
    private final int size;

    private KaplanMeier(double[] times, double[] survival, double longest, int size) {
        this.times = times;
        this.survival = survival;
        this.longest = longest;
        this.size = size;
    }

    /** @param ended false when the length was still growing */
    public record Length(double length, boolean ended, double weight) {}

    public static KaplanMeier of(List<Length> lengths) {
        Length[] sorted = lengths.toArray(Length[]::new);
        Arrays.sort(sorted, Comparator.comparingDouble(Length::length));
        Steps steps = new Steps(sorted.length);
        for (Length length : sorted) {
            steps.add(length.length(), length.ended(), length.weight());
        }
        return steps.curve();
    }

    /** Takes lengths in ascending order. */
    static final class Steps {
        private final double[] length;
        private final boolean[] ended;
        private final double[] weight;
        private int size;

        Steps(int capacity) {
            length = new double[capacity];
            ended = new boolean[capacity];
            weight = new double[capacity];
        }

        void add(double itsLength, boolean itEnded, double itsWeight) {
            length[size] = itsLength;
            ended[size] = itEnded;
            weight[size] = itsWeight;
            size++;
        }

        KaplanMeier curve() {
            double[] atRisk = atRisk();
            double[] times = new double[size];
            double[] survival = new double[size];
            int steps = 0;
            double share = 1;
            for (int i = 0, next; i < size; i = next) {
                double lost = 0;
                for (next = i; next < size && length[next] == length[i]; next++) {
                    lost += ended[next] ? weight[next] : 0;
                }
                if (lost > 0) {
                    share *= Math.max(0, 1 - lost / atRisk[i]);
                    times[steps] = length[i];
                    survival[steps++] = share;
                }
            }
            return new KaplanMeier(
                    Arrays.copyOf(times, steps),
                    Arrays.copyOf(survival, steps),
                    size == 0 ? Double.NaN : length[size - 1],
                    size);
        }

        private double[] atRisk() {
            double[] atRisk = new double[size];
            double sum = 0;
            for (int i = size - 1; i >= 0; i--) {
                sum += weight[i];
                atRisk[i] = sum;
            }
            return atRisk;
        }
    }

    /** How many lengths it was made of. */
    public int size() {
        return size;
    }

    /** The share that lasts longer than {@code time}. */
    public double survival(double time) {
        int place = Arrays.binarySearch(times, time);
        int step = place >= 0 ? place : -place - 2;
        return step < 0 ? 1 : survival[step];
    }

    /** The share that lasts {@code time} or longer. */
    double survivalBefore(double time) {
        int place = Arrays.binarySearch(times, time);
        int step = (place >= 0 ? place : -place - 1) - 1;
        return step < 0 ? 1 : survival[step];
    }

    /**
     * The first time by which a share {@code p} has ended.
     *
     * @return not a number when fewer are known to have ended, however long one looks
     */
    public double quantile(double p) {
        return quantileBelow(1 - p);
    }

    /**
     * The same in what remains to those that have lasted {@code age}.
     *
     * @return not a number when nothing is known of such an age, or fewer are known to have ended
     */
    public double remaining(double age, double p) {
        double share = survival(age);
        double until = share > 0 ? quantileBelow(share * (1 - p)) : Double.NaN;
        return until - age;
    }

    /** The same as {@link #quantile}, or the longest that was seen where the quantile lies beyond it. */
    double quantileOrLongest(double p) {
        double quantile = quantile(p);
        return Double.isNaN(quantile) ? longest : quantile;
    }

    private double quantileBelow(double share) {
        int low = 0;
        int high = survival.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (survival[middle] <= share + TOLERANCE) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low < times.length ? times[low] : Double.NaN;
    }
}
