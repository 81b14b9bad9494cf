package org.aiguillage.eventlog;

import java.util.Arrays;

/** The events as they were read, in columns that grow: a million of them are a few arrays. */
final class Columns {
    private static final int FEW = 1024;

    int[] caseNumber = new int[FEW];
    int[] activity = new int[FEW];
    int[] resource = new int[FEW];
    long[] at = new long[FEW];
    Phase[] phase = new Phase[FEW];
    private int size;

    int size() {
        return size;
    }

    /** @param most how many will ever come */
    void add(int itsCase, int itsActivity, int itsResource, long itsAt, Phase itsPhase, int most) {
        if (size == at.length) {
            grow((int) Math.min(most, size * 2L));
        }
        caseNumber[size] = itsCase;
        activity[size] = itsActivity;
        resource[size] = itsResource;
        at[size] = itsAt;
        phase[size] = itsPhase;
        size++;
    }

    /** Gives back what was kept for more. */
    Columns trimmed() {
        grow(size);
        return this;
    }

    private void grow(int capacity) {
        caseNumber = Arrays.copyOf(caseNumber, capacity);
        activity = Arrays.copyOf(activity, capacity);
        resource = Arrays.copyOf(resource, capacity);
        at = Arrays.copyOf(at, capacity);
        phase = Arrays.copyOf(phase, capacity);
    }
}
