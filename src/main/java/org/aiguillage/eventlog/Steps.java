package org.aiguillage.eventlog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aiguillage.eventlog.Groups.Group;
import org.jspecify.annotations.Nullable;

/** From activity to activity: a step is an event that ends an activity. */
record Steps(List<Activity> activities, List<Count> starts, List<Count> ends, List<Transition> transitions) {

    /** In how many cases. */
    public record Count(String activity, int cases) {}

    /**
     * @param count how often it was done
     * @param waitingAndWorkDays from the end of the step before to the end of this one; of the first step, from its own start
     *     where there is one
     * @param workDays from its start to its end; null where no start is recorded
     * @param share of the time of all activities
     */
    public record Activity(
            String activity,
            int count,
            int cases,
            Spread waitingAndWorkDays,
            @Nullable Spread workDays,
            @Nullable Double totalDays,
            @Nullable Double share) {}

    /**
     * @param days from the end of the one to the end of the other
     * @param totalDays what all of them cost together
     * @param share of what all transitions cost
     */
    public record Transition(
            String from,
            String to,
            int count,
            Spread days,
            @Nullable Double totalDays,
            @Nullable Double share) {}

    static Steps of(EventLog log, int top) {
        Groups transitions = new Groups();
        Groups sojourns = new Groups();
        Groups work = new Groups();
        Map<Integer, Integer> starts = new HashMap<>();
        Map<Integer, Integer> ends = new HashMap<>();
        Map<Integer, Integer> cases = new HashMap<>();
        for (int c = 0; c < log.cases(); c++) {
            CaseSteps walk = new CaseSteps(log, c);
            walk.transitions(transitions, sojourns);
            walk.work(work);
            walk.activities().forEach(a -> cases.merge(a, 1, Integer::sum));
            walk.first().ifPresent(a -> starts.merge(a, 1, Integer::sum));
            walk.last().ifPresent(a -> ends.merge(a, 1, Integer::sum));
        }
        return new Steps(
                activities(log, sojourns, work, cases),
                counts(log, starts, top),
                counts(log, ends, top),
                transitions(log, transitions, top));
    }

    private static List<Activity> activities(EventLog log, Groups sojourns, Groups work, Map<Integer, Integer> cases) {
        Map<Long, Spread> worked = new HashMap<>();
        work.largestFirst().forEach(g -> worked.put(g.key(), g.spread()));
        double all = sojourns.sum();
        return sojourns.largestFirst().stream()
                .map(g -> new Activity(
                        log.activities.name((int) g.key()),
                        g.count(),
                        cases.getOrDefault((int) g.key(), 0),
                        g.spread(),
                        worked.get(g.key()),
                        Spread.rounded(g.sum()),
                        share(g, all)))
                .toList();
    }

    private static List<Transition> transitions(EventLog log, Groups transitions, int top) {
        double all = transitions.sum();
        return transitions.largestFirst().stream()
                .limit(top)
                .map(g -> new Transition(
                        log.activities.name(Groups.first(g.key())),
                        log.activities.name(Groups.second(g.key())),
                        g.count(),
                        g.spread(),
                        Spread.rounded(g.sum()),
                        share(g, all)))
                .toList();
    }

    private static @Nullable Double share(Group group, double all) {
        return Spread.rounded(group.sum() / all);
    }

    static List<Count> counts(EventLog log, Map<Integer, Integer> counts, int top) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(top)
                .map(e -> new Count(log.activities.name(e.getKey()), e.getValue()))
                .toList();
    }
}
