package org.aiguillage.forecast;

import java.util.ArrayList;
import java.util.List;

/**
 * One way of foreseeing what remains.
 *
 * @param memory the share of the history's span after which a moment counts half; zero when all count alike
 */
public record Method(Ladder ladder, double memory) {
    private static final double[] MEMORIES = {0, 1 / 4.0, 1 / 8.0, 1 / 16.0};

    /** What looks at the last activity alone and forgets nothing. */
    public static final Method SIMPLEST = new Method(Ladder.ACTIVITY, 0);

    /** All that are tried on every log, the simplest first. */
    public static List<Method> all() {
        List<Method> all = new ArrayList<>();
        for (double memory : MEMORIES) {
            for (Ladder ladder : Ladder.values()) {
                all.add(new Method(ladder, memory));
            }
        }
        return List.copyOf(all);
    }
}
