package org.aiguillage.rulebook.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aiguillage.rulebook.facts.Candidate;

/** One way of looking at mandates, and the kinds that were seen this way: numbered from 0, each with one that stands for it. */
final class Aspect {
    private final Likeness likeness;
    private final boolean seesLoad;
    private final Map<Object, Integer> numbers = new ConcurrentHashMap<>();
    private final List<Candidate> firsts = new ArrayList<>();

    Aspect(Likeness likeness) {
        this.likeness = likeness;
        this.seesLoad = likeness.touches("load") || likeness.touches("free");
    }

    /** Whether the kind of a mandate depends on how many referrals it has open. */
    boolean seesLoad() {
        return seesLoad;
    }

    int kind(Candidate candidate) {
        Object key = likeness.key(candidate);
        Integer known = numbers.get(key);
        return known == null ? add(key, candidate) : known;
    }

    private synchronized int add(Object key, Candidate candidate) {
        return numbers.computeIfAbsent(key, k -> {
            firsts.add(candidate);
            return firsts.size() - 1;
        });
    }

    synchronized Candidate first(int kind) {
        return firsts.get(kind);
    }

    synchronized int kinds() {
        return firsts.size();
    }
}
