package org.aiguillage.forecast;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A method taught by a history: for each group of peers that is large enough, how long was left to them. */
final class Peers {
    /** Fewer tell too little. */
    static final int FEWEST = 30;

    private final List<Likeness> closestFirst;
    private final List<Map<Long, KaplanMeier>> groups;
    private final KaplanMeier everybody;

    private Peers(List<Likeness> closestFirst, List<Map<Long, KaplanMeier>> groups, KaplanMeier everybody) {
        this.closestFirst = closestFirst;
        this.groups = groups;
        this.everybody = everybody;
    }

    static Peers of(History history, Method method) {
        double[] weights = new double[history.shortestFirst.length];
        KaplanMeier.Steps all = new KaplanMeier.Steps(weights.length);
        for (int i = 0; i < weights.length; i++) {
            int row = history.shortestFirst[i];
            weights[i] = history.weight(row, method.memory());
            all.add(history.remaining(row), history.ended(row), weights[i]);
        }
        List<Likeness> closestFirst = method.ladder().closestFirst();
        return new Peers(
                closestFirst,
                closestFirst.stream()
                        .map(likeness -> groups(history, likeness, weights))
                        .toList(),
                all.curve());
    }

    private static Map<Long, KaplanMeier> groups(History history, Likeness likeness, double[] weights) {
        long[] keys = history.moments.column(likeness);
        Map<Long, Integer> sizes = new HashMap<>();
        for (int row : history.shortestFirst) {
            sizes.merge(keys[row], 1, Integer::sum);
        }
        Map<Long, KaplanMeier.Steps> steps = new HashMap<>();
        sizes.forEach((key, size) -> {
            if (size >= FEWEST) {
                steps.put(key, new KaplanMeier.Steps(size));
            }
        });
        for (int i = 0; i < weights.length; i++) {
            int row = history.shortestFirst[i];
            KaplanMeier.Steps group = steps.get(keys[row]);
            if (group != null) {
                group.add(history.remaining(row), history.ended(row), weights[i]);
            }
        }
        Map<Long, KaplanMeier> curves = new HashMap<>();
        steps.forEach((key, group) -> curves.put(key, group.curve()));
        return curves;
    }

    /** Of the moments most like this one. */
    KaplanMeier of(Moments moments, int row) {
        for (int i = 0; i < closestFirst.size(); i++) {
            KaplanMeier curve = groups.get(i).get(moments.column(closestFirst.get(i))[row]);
            if (curve != null) {
                return curve;
            }
        }
        return everybody;
    }
}
