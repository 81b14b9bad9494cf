package org.aiguillage.eventlog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What was done again. A repeat is a step whose activity the case has done before: a self loop right after itself, a return
 * after something else.
 *
 * @param cases with at least one repeat
 */
public record Rework(int cases, int repeats, int selfLoops, int returns, List<Again> activities) {

    /** @param cases in which this activity was done again */
    public record Again(String activity, int cases, int selfLoops, int returns) {}

    static Rework of(EventLog log, int top) {
        int[] lastCase = new int[log.activities.size()];
        int[] repeatedIn = new int[log.activities.size()];
        int[] cases = new int[log.activities.size()];
        int[] selfLoops = new int[log.activities.size()];
        int[] returns = new int[log.activities.size()];
        int reworked = 0;
        for (int c = 0; c < log.cases(); c++) {
            int before = Names.NONE;
            boolean repeated = false;
            for (int event : new CaseSteps(log, c).events()) {
                int activity = log.activity(event);
                if (lastCase[activity] == c + 1) {
                    repeated = true;
                    (before == activity ? selfLoops : returns)[activity]++;
                    cases[activity] += repeatedIn[activity] == c + 1 ? 0 : 1;
                    repeatedIn[activity] = c + 1;
                }
                lastCase[activity] = c + 1;
                before = activity;
            }
            reworked += repeated ? 1 : 0;
        }
        return summed(log, reworked, cases, selfLoops, returns, top);
    }

    private static Rework summed(EventLog log, int reworked, int[] cases, int[] selfLoops, int[] returns, int top) {
        List<Again> again = new ArrayList<>();
        int loops = 0;
        int back = 0;
        for (int a = 0; a < cases.length; a++) {
            loops += selfLoops[a];
            back += returns[a];
            if (cases[a] > 0) {
                again.add(new Again(log.activities.name(a), cases[a], selfLoops[a], returns[a]));
            }
        }
        again.sort(Comparator.comparingInt((Again a) -> a.selfLoops() + a.returns())
                .reversed());
        return new Rework(
                reworked, loops + back, loops, back, again.stream().limit(top).toList());
    }
}
