package org.aiguillage.eventlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lengths by what they belong to, in columns, so that a million of them are cheap. */
final class Groups {
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final List<Long> keys = new ArrayList<>();
    private int[] group = new int[1024];
    private double[] days = new double[1024];
    private int size;

    /** @param key what the length belongs to */
    void add(long key, long milliseconds) {
        if (size == group.length) {
            group = Arrays.copyOf(group, size * 2);
            days = Arrays.copyOf(days, size * 2);
        }
        Integer number = numbers.putIfAbsent(key, keys.size());
        if (number == null) {
            number = keys.size();
            keys.add(key);
        }
        group[size] = number;
        days[size++] = milliseconds / EventLog.DAY;
    }

    /** A pair of names as one key. */
    static long pair(int first, int second) {
        return ((long) first << 32) | (second & 0xFFFFFFFFL);
    }

    static int first(long pair) {
        return (int) (pair >> 32);
    }

    static int second(long pair) {
        return (int) pair;
    }

    /** @param sum of all its lengths */
    record Group(long key, int count, double sum, Spread spread) {}

    /** The largest first. */
    List<Group> largestFirst() {
        double[][] lengths = lengths();
        List<Group> groups = new ArrayList<>(lengths.length);
        for (int i = 0; i < lengths.length; i++) {
            groups.add(new Group(
                    keys.get(i), lengths[i].length, Arrays.stream(lengths[i]).sum(), Spread.of(lengths[i])));
        }
        groups.sort(java.util.Comparator.comparingInt(Group::count).reversed());
        return groups;
    }

    double sum() {
        return Arrays.stream(days, 0, size).sum();
    }

    private double[][] lengths() {
        int[] sizes = new int[keys.size()];
        for (int i = 0; i < size; i++) {
            sizes[group[i]]++;
        }
        double[][] lengths = new double[sizes.length][];
        for (int g = 0; g < sizes.length; g++) {
            lengths[g] = new double[sizes[g]];
            sizes[g] = 0;
        }
        for (int i = 0; i < size; i++) {
            lengths[group[i]][sizes[group[i]]++] = days[i];
        }
        return lengths;
    }
}
