package org.aiguillage.eventlog;

import java.util.Arrays;

/** Puts the events of a log in order without copying them. */
final class Sorting {
    private Sorting() {}

    /** The events by case and time; cases by their first event, and by where they first stand in the file. */
    static int[] byCaseAndTime(Columns columns, int cases) {
        int[][] events = events(columns.caseNumber, cases);
        Integer[] byBeginning = new Integer[cases];
        int filled = 0;
        for (int c = 0; c < cases; c++) {
            sortByTime(events[c], columns.at);
            if (events[c].length > 0) {
                byBeginning[filled++] = c;
            }
        }
        Integer[] begun = Arrays.copyOf(byBeginning, filled);
        Arrays.sort(begun, (a, b) -> Long.compare(columns.at[events[a][0]], columns.at[events[b][0]]));
        int[] order = new int[columns.at.length];
        int next = 0;
        for (int c : begun) {
            System.arraycopy(events[c], 0, order, next, events[c].length);
            next += events[c].length;
        }
        return order;
    }

    /** Where each case begins in the order, and after them its length. */
    static int[] firsts(int[] caseNumber, int[] order) {
        int[] firsts = new int[order.length + 1];
        int cases = 0;
        for (int i = 0; i < order.length; i++) {
            if (i == 0 || caseNumber[order[i]] != caseNumber[order[i - 1]]) {
                firsts[cases++] = i;
            }
        }
        firsts[cases] = order.length;
        return Arrays.copyOf(firsts, cases + 1);
    }

    private static int[][] events(int[] caseNumber, int cases) {
        int[] sizes = new int[cases];
        for (int c : caseNumber) {
            sizes[c]++;
        }
        int[][] events = new int[cases][];
        for (int c = 0; c < cases; c++) {
            events[c] = new int[sizes[c]];
            sizes[c] = 0;
        }
        for (int i = 0; i < caseNumber.length; i++) {
            int c = caseNumber[i];
            events[c][sizes[c]++] = i;
        }
        return events;
    }

    /** Most logs are in order already; the order of the file decides between equal times. */
    private static void sortByTime(int[] events, long[] at) {
        for (int i = 1; i < events.length; i++) {
            if (at[events[i]] < at[events[i - 1]]) {
                Integer[] boxed = Arrays.stream(events).boxed().toArray(Integer[]::new);
                Arrays.sort(boxed, (a, b) -> Long.compare(at[a], at[b]));
                Arrays.setAll(events, k -> boxed[k]);
                return;
            }
        }
    }
}
