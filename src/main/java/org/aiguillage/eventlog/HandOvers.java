package org.aiguillage.eventlog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Steps done by another than the step before. A step without a name neither makes nor hides one.
 *
 * @param cases with at least one
 * @param resources who are named at all
 * @param unnamedSteps steps that name nobody
 */
public record HandOvers(int count, int cases, int resources, int unnamedSteps, List<Pair> pairs) {

    public record Pair(String from, String to, int count) {}

    static HandOvers of(EventLog log, int top) {
        Map<Long, Integer> pairs = new HashMap<>();
        int cases = 0;
        int unnamed = 0;
        for (int c = 0; c < log.cases(); c++) {
            int before = Names.NONE;
            boolean handed = false;
            for (int event : new CaseSteps(log, c).events()) {
                int by = log.resource(event);
                if (by == Names.NONE) {
                    unnamed++;
                    continue;
                }
                if (before != Names.NONE && before != by) {
                    handed = true;
                    pairs.merge(Groups.pair(before, by), 1, Integer::sum);
                }
                before = by;
            }
            cases += handed ? 1 : 0;
        }
        int count = pairs.values().stream().mapToInt(Integer::intValue).sum();
        return new HandOvers(count, cases, log.resources.size(), unnamed, named(log, pairs, top));
    }

    private static List<Pair> named(EventLog log, Map<Long, Integer> pairs, int top) {
        return pairs.entrySet().stream()
                .sorted(Map.Entry.<Long, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(top)
                .map(e -> new Pair(
                        log.resources.name(Groups.first(e.getKey())),
                        log.resources.name(Groups.second(e.getKey())),
                        e.getValue()))
                .toList();
    }
}
