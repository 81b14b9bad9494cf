package org.aiguillage.forecast;

import java.util.EnumMap;
import java.util.Map;

/**
 * Moments in the lives of cases, in columns: a row says when it was, of which case, when that case ended, and what it is like.
 * Cases are numbered in the order in which they began.
 */
public final class Moments {
    /** Of 24 hours, in milliseconds. */
    private static final double DAY = 86_400_000;

    final int[] caseNumber;
    final long[] at;
    final long[] end;
    private final Map<Likeness, long[]> keys = new EnumMap<>(Likeness.class);
    private final long[] begins;

    /** @param begins when each case began, in milliseconds, in ascending order */
    public Moments(int size, long[] begins) {
        this.caseNumber = new int[size];
        this.at = new long[size];
        this.end = new long[size];
        this.begins = begins.clone();
        for (Likeness likeness : Likeness.values()) {
            keys.put(likeness, new long[size]);
        }
    }

    public void set(int row, int itsCase, long itsAt, long itsEnd) {
        caseNumber[row] = itsCase;
        at[row] = itsAt;
        end[row] = itsEnd;
    }

    /** Two rows are alike in something when their keys are equal. */
    public void key(int row, Likeness likeness, long key) {
        column(likeness)[row] = key;
    }

    long[] column(Likeness likeness) {
        long[] column = keys.get(likeness);
        if (column == null) {
            throw new IllegalStateException("every likeness has a column");
        }
        return column;
    }

    int size() {
        return at.length;
    }

    int cases() {
        return begins.length;
    }

    long begin(int number) {
        return begins[number];
    }

    double remaining(int row, long seenUntil) {
        return (Math.min(end[row], seenUntil) - at[row]) / DAY;
    }
}
