package org.aiguillage.eventlog;

import org.aiguillage.forecast.Likeness;
import org.aiguillage.forecast.Moments;

/** The moments of a log at which one may ask how long a case will still take: after each step but the first and the last. */
final class Prefixes {
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final double MINUTE = 60_000;

    private final EventLog log;
    private final Moments moments;
    private int row;

    private Prefixes(EventLog log, Moments moments) {
        this.log = log;
        this.moments = moments;
    }

    static Moments of(EventLog log) {
        int rows = 0;
        long[] begins = new long[log.cases()];
        for (int c = 0; c < begins.length; c++) {
            begins[c] = log.at(log.first(c));
            rows += Math.max(0, new CaseSteps(log, c).events().length - 2);
        }
        Prefixes prefixes = new Prefixes(log, new Moments(rows, begins));
        for (int c = 0; c < begins.length; c++) {
            prefixes.add(c, new CaseSteps(log, c).events(), begins[c]);
        }
        return prefixes.moments;
    }

    private void add(int number, int[] steps, long begin) {
        long done = 0;
        for (int i = 0; i + 1 < steps.length; i++) {
            int activity = log.activity(steps[i]);
            done += mixed(activity);
            if (i > 0) {
                long at = log.at(steps[i]);
                long age = doublings(at - begin);
                long step = both(log.activity(steps[i - 1]), activity);
                moments.set(row, number, at, log.at(steps[steps.length - 1]));
                moments.key(row, Likeness.ACTIVITY, activity);
                moments.key(row, Likeness.STEP, step);
                moments.key(row, Likeness.POSITION, both(activity, i));
                moments.key(row, Likeness.AGE, both(activity, age));
                moments.key(row, Likeness.RESOURCE, both(activity, log.resource(steps[i])));
                moments.key(row, Likeness.DONE, both(activity, done));
                moments.key(row, Likeness.STEP_AND_AGE, both(step, age));
                moments.key(row, Likeness.DONE_AND_AGE, both(both(activity, done), age));
                row++;
            }
        }
    }

    /** How often a minute must double to make that long. */
    private static long doublings(long milliseconds) {
        return (long) Math.floor(Math.log(Math.max(1, milliseconds / MINUTE)) / Math.log(2));
    }

    private static long both(long first, long second) {
        return mixed(mixed(first) + second);
    }

    /** Spreads keys over 64 bits, so that two that differ are practically never taken for one. */
    private static long mixed(long key) {
        long z = (key + MIX) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 30)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
