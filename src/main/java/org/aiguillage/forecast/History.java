package org.aiguillage.forecast;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What was known at one moment: the moments before it of the cases that had begun by then, with the end of those that had
 * ended. Of the others only that they still ran.
 */
final class History {
    final Moments moments;
    final long now;
    final int[] shortestFirst;

    private History(Moments moments, long now, int[] rows) {
        this.moments = moments;
        this.now = now;
        this.shortestFirst = IntStream.of(rows)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> moments.remaining(row, now)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** What was known of the first cases when the next one began. */
    static History before(Moments moments, int cases) {
        long now = moments.begin(cases);
        return new History(moments, now, rows(moments, 0, cases, now));
    }

    /** Rows of some cases, before a moment. */
    static int[] rows(Moments moments, int fromCase, int toCase, long before) {
        return IntStream.range(0, moments.size())
                .filter(row -> moments.caseNumber[row] >= fromCase && moments.caseNumber[row] < toCase)
                .filter(row -> moments.at[row] < before)
                .toArray();
    }

    boolean ended(int row) {
        return moments.end[row] < now;
    }

    double remaining(int row) {
        return moments.remaining(row, now);
    }

    /** Halves with each share {@code memory} of the time since the first case began. */
    double weight(int row, double memory) {
        double halfLife = memory * (now - moments.begin(0));
        return halfLife <= 0 ? 1 : Math.pow(0.5, (now - moments.at[row]) / halfLife);
    }
}
