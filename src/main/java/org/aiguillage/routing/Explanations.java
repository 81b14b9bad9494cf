package org.aiguillage.routing;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Explanations that were asked for lately, so that the pages of one are not decided each anew. Known by the position of the
 * last decision of a dossier: what stands before it in the journal never changes, nor does the rulebook that it names.
 */
final class Explanations {
    /** A verdict with its sentences takes about a kilobyte. */
    private static final int MOST_VERDICTS = 20_000;

    private final Map<Long, List<Verdict>> known = new LinkedHashMap<>(16, 0.75f, true);
    private int verdicts;

    /** @param decide outside any lock: two who ask at once may both decide, and say the same */
    List<Verdict> get(long position, Supplier<List<Verdict>> decide) {
        List<Verdict> found = find(position);
        if (found.isEmpty()) {
            found = List.copyOf(decide.get());
            keep(position, found);
        }
        return found;
    }

    private synchronized List<Verdict> find(long position) {
        return known.getOrDefault(position, List.of());
    }

    private synchronized void keep(long position, List<Verdict> found) {
        if (found.size() > MOST_VERDICTS || known.putIfAbsent(position, found) != null) {
            return;
        }
        verdicts += found.size();
        for (Iterator<List<Verdict>> oldest = known.values().iterator(); verdicts > MOST_VERDICTS; oldest.remove()) {
            verdicts -= oldest.next().size();
        }
    }
}
