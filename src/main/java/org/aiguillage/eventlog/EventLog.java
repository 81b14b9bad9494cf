package org.aiguillage.eventlog;

/**
 * A log in columns: its events case after case, cases in the order in which they began, the events of a case in the order of
 * time, and of the file where times are equal.
 */
public final class EventLog {
    /** Of 24 hours, in milliseconds. */
    static final double DAY = 86_400_000;

    final Names cases;
    final Names activities;
    final Names resources;
    private final Columns columns;
    private final int[] order;
    private final int[] firsts;
    private final boolean[] steps;

    EventLog(Names cases, Names activities, Names resources, Columns columns) {
        this.cases = cases;
        this.activities = activities;
        this.resources = resources;
        this.columns = columns;
        this.order = Sorting.byCaseAndTime(columns, cases.size());
        this.firsts = Sorting.firsts(columns.caseNumber, order);
        this.steps = new boolean[order.length];
        boolean none = true;
        for (int i = 0; i < steps.length; i++) {
            steps[i] = phase(i).ends();
            none &= !steps[i];
        }
        for (int i = 0; none && i < steps.length; i++) {
            steps[i] = true;
        }
    }

    /** Cases with at least one event. */
    public int cases() {
        return firsts.length - 1;
    }

    public int events() {
        return order.length;
    }

    /** The first event of a case; that of the case after the last is the number of events. */
    int first(int number) {
        return firsts[number];
    }

    int last(int number) {
        return firsts[number + 1] - 1;
    }

    String caseName(int number) {
        return cases.name(columns.caseNumber[order[first(number)]]);
    }

    long at(int event) {
        return columns.at[order[event]];
    }

    int activity(int event) {
        return columns.activity[order[event]];
    }

    /** {@link Names#NONE} where nobody is named. */
    int resource(int event) {
        return columns.resource[order[event]];
    }

    Phase phase(int event) {
        return columns.phase[order[event]];
    }

    /** Whether the event ends an activity. In a log where none does, every event is a step. */
    boolean step(int event) {
        return steps[event];
    }

    /** The latest event of all, in milliseconds; the least number there is while there is none. */
    long until() {
        long until = Long.MIN_VALUE;
        for (long at : columns.at) {
            until = Math.max(until, at);
        }
        return until;
    }
}
