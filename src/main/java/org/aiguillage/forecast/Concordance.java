package org.aiguillage.forecast;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How often, of two lengths whose order is known, the one foreseen to be longer is the longer one (Harrell's C). A pair is
 * known when the shorter one has ended; two equal forecasts count half; two equal lengths that both ended tell nothing.
 */
public final class Concordance {
    private Concordance() {}

    /** @return between 0 and 1, 0.5 for chance; not a number when no pair is known */
    public static double of(double[] foreseen, double[] length, boolean[] ended) {
        int[] rank = ranks(foreseen);
        Integer[] longestFirst = IntStream.range(0, length.length).boxed().toArray(Integer[]::new);
        Arrays.sort(
                longestFirst,
                Comparator.comparingDouble((Integer i) -> -length[i]).thenComparing(i -> ended[i]));
        long[] tree = new long[length.length + 1];
        double concordant = 0;
        double pairs = 0;
        for (int i = 0, next; i < longestFirst.length; i = next) {
            next = i;
            // What was still running at this length lasts longer than what ended at it.
            while (next < longestFirst.length && same(length, ended, longestFirst[i], longestFirst[next])) {
                next++;
            }
            for (int j = i; j < next && ended[longestFirst[i]]; j++) {
                int mine = rank[longestFirst[j]];
                long notAbove = upTo(tree, mine);
                long equal = notAbove - upTo(tree, mine - 1);
                concordant += i - notAbove + equal / 2.0;
                pairs += i;
            }
            for (int j = i; j < next; j++) {
                add(tree, rank[longestFirst[j]]);
            }
        }
        return pairs == 0 ? Double.NaN : concordant / pairs;
    }

    private static boolean same(double[] length, boolean[] ended, int a, int b) {
        return length[a] == length[b] && ended[a] == ended[b];
    }

    /** Places of the forecasts from 1, equal ones sharing theirs. */
    private static int[] ranks(double[] foreseen) {
        double[] distinct = Arrays.stream(foreseen).distinct().sorted().toArray();
        return Arrays.stream(foreseen)
                .mapToInt(value -> Arrays.binarySearch(distinct, value) + 1)
                .toArray();
    }

    /** A Fenwick tree: how many of the ranks 1..{@code rank} were added. */
    private static long upTo(long[] tree, int rank) {
        long sum = 0;
        for (int i = rank; i > 0; i -= i & -i) {
            sum += tree[i];
        }
        return sum;
    }

    private static void add(long[] tree, int rank) {
        for (int i = rank; i < tree.length; i += i & -i) {
            tree[i]++;
        }
    }
}
