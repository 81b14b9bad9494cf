package org.aiguillage.rulebook.kinds;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.mandate.Mandates.Standing;
import org.aiguillage.rulebook.facts.Candidate;

/**
 * The mandates of one question and the kind of each in every aspect. Never changes; the next is made from it by looking only
 * at the mandates that are others or have another load, for hardly any have.
 */
final class LineUp {
    private final List<Aspect> aspects;
    private final Standing[] standings;
    private final int[][] kinds;

    private LineUp(List<Aspect> aspects, Standing[] standings, int[][] kinds) {
        this.aspects = aspects;
        this.standings = standings;
        this.kinds = kinds;
    }

    static LineUp empty(List<Aspect> aspects) {
        return new LineUp(aspects, new Standing[0], new int[aspects.size()][0]);
    }

    int size() {
        return standings.length;
    }

    Standing standing(int i) {
        return standings[i];
    }

    Candidate candidate(int i) {
        return candidate(standings[i]);
    }

    /** The kinds of all mandates, in their order. */
    int[] kinds(int aspect) {
        return kinds[aspect];
    }

    LineUp of(List<Standing> mandates) {
        Standing[] now = mandates.toArray(Standing[]::new);
        int[] before = sources(now);
        boolean sameOrder = now.length == standings.length && inOrder(before);
        int[] moved = IntStream.range(0, now.length)
                .filter(i -> before[i] < 0 || now[i].load() != standings[before[i]].load())
                .toArray();
        return sameOrder && moved.length == 0 ? this : new LineUp(aspects, now, kinds(now, before, moved, sameOrder));
    }

    private static boolean inOrder(int[] before) {
        return IntStream.range(0, before.length).allMatch(i -> before[i] == i);
    }

    /** Where each mandate stood before; -1 for one that is new or has changed. */
    private int[] sources(Standing[] now) {
        int[] before = new int[now.length];
        IdentityHashMap<Mandate, Integer> places = null;
        for (int i = 0; i < now.length; i++) {
            if (i < standings.length && same(now[i], standings[i])) {
                before[i] = i;
            } else {
                places = places == null ? places() : places;
                Integer place = places.get(now[i].mandate());
                before[i] = place != null && same(now[i], standings[place]) ? place : -1;
            }
        }
        return before;
    }

    private IdentityHashMap<Mandate, Integer> places() {
        IdentityHashMap<Mandate, Integer> places = new IdentityHashMap<>();
        for (int i = 0; i < standings.length; i++) {
            places.put(standings[i].mandate(), i);
        }
        return places;
    }

    /** By identity: an equal mandate that was read anew costs another look, and no comparison of all that it holds. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean same(Standing one, Standing other) {
        return one == other || (one.mandate() == other.mandate() && one.investor() == other.investor());
    }

    private int[][] kinds(Standing[] now, int[] before, int[] moved, boolean sameOrder) {
        int[][] after = new int[aspects.size()][];
        Candidate[] candidates =
                IntStream.of(moved).mapToObj(i -> candidate(now[i])).toArray(Candidate[]::new);
        for (int a = 0; a < after.length; a++) {
            Aspect aspect = aspects.get(a);
            after[a] = sameOrder && !aspect.seesLoad() ? kinds[a] : carried(kinds[a], before);
            for (int m = 0; m < moved.length; m++) {
                if (aspect.seesLoad() || before[moved[m]] < 0) {
                    after[a][moved[m]] = aspect.kind(candidates[m]);
                }
            }
        }
        return after;
    }

    private static int[] carried(int[] kinds, int[] before) {
        int[] after = new int[before.length];
        for (int i = 0; i < after.length; i++) {
            after[i] = before[i] < 0 ? -1 : kinds[before[i]];
        }
        return after;
    }

    private static Candidate candidate(Standing standing) {
        return new Candidate(standing.mandate(), standing.investor(), standing.load());
    }
}
