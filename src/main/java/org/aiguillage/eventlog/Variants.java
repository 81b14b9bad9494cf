package org.aiguillage.eventlog;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The different ways that cases go.
 *
 * @param count how many there are
 * @param top the most frequent
 */
public record Variants(int count, List<Variant> top) {
    private static final int LONGEST_SHOWN = 200;

    /** @param activities cut after 200 */
    public record Variant(int cases, double share, List<String> activities) {}

    static Variants of(EventLog log, int top) {
        Map<IntBuffer, Integer> ways = new HashMap<>();
        for (int c = 0; c < log.cases(); c++) {
            int[] events = new CaseSteps(log, c).events();
            ways.merge(IntBuffer.wrap(Arrays.stream(events).map(log::activity).toArray()), 1, Integer::sum);
        }
        List<Map.Entry<IntBuffer, Integer>> sorted = new ArrayList<>(ways.entrySet());
        sorted.sort(
                Map.Entry.<IntBuffer, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        return new Variants(
                ways.size(),
                sorted.stream()
                        .limit(top)
                        .map(e -> new Variant(
                                e.getValue(),
                                (double) e.getValue() / log.cases(),
                                Arrays.stream(e.getKey().array())
                                        .limit(LONGEST_SHOWN)
                                        .mapToObj(log.activities::name)
                                        .toList()))
                        .toList());
    }
}
