package org.aiguillage.rulebook.kinds;

import java.util.List;
import java.util.stream.IntStream;
import org.aiguillage.mandate.Mandates.Standing;
import org.aiguillage.rulebook.facts.Case;
import org.jspecify.annotations.Nullable;

/** All that one version of the rules remembers between questions. Belongs to that version alone. */
final class Memory {
    private final List<RuleGroup> groups;
    private final Bounds bounds;
    private final List<Aspect> aspects;
    private final int[] aspectOf;
    private final List<Likeness> views;
    private final int[] viewOf;
    private final Memo[] memos;
    private volatile LineUp decided;
    private volatile LineUp explained;

    /**
     * @param kinds in one aspect, beyond which all is forgotten
     * @param memo size of that of one group, beyond which the oldest opinions are forgotten
     */
    record Bounds(int kinds, int memo) {}

    Memory(List<RuleGroup> groups, Bounds bounds) {
        this.groups = groups;
        this.bounds = bounds;
        List<Likeness> looks =
                groups.stream().map(RuleGroup::ofCandidate).distinct().toList();
        this.aspects = looks.stream().map(Aspect::new).toList();
        this.aspectOf =
                groups.stream().mapToInt(g -> looks.indexOf(g.ofCandidate())).toArray();
        this.views = groups.stream().map(RuleGroup::ofCase).distinct().toList();
        this.viewOf = groups.stream().mapToInt(g -> views.indexOf(g.ofCase())).toArray();
        this.memos = groups.stream().map(g -> new Memo(bounds.memo())).toArray(Memo[]::new);
        this.decided = LineUp.empty(aspects);
        this.explained = decided;
    }

    Memory fresh() {
        return new Memory(groups, bounds);
    }

    /** Whether it remembers more kinds than it should, for that many mandates. */
    boolean full(int mandates) {
        long most = bounds.kinds() + 4L * mandates;
        return aspects.stream().anyMatch(aspect -> aspect.kinds() > most);
    }

    /** For a decision: the next is about nearly the same mandates. */
    LineUp deciding(List<Standing> mandates) {
        LineUp lineUp = decided.of(mandates);
        decided = lineUp;
        return lineUp;
    }

    /** For an explanation, perhaps of what was decided long ago. */
    LineUp explaining(List<Standing> mandates) {
        LineUp lineUp = (explained.size() == 0 ? decided : explained).of(mandates);
        explained = lineUp;
        return lineUp;
    }

    List<RuleGroup> groups() {
        return groups;
    }

    Aspect aspect(int group) {
        return aspects.get(aspectOf[group]);
    }

    int[] kinds(int group, LineUp lineUp) {
        return lineUp.kinds(aspectOf[group]);
    }

    /** Under which each group remembers such a dossier. */
    Object[] keys(Case dossier) {
        Object[] keys = views.stream().map(view -> view.key(dossier)).toArray();
        return IntStream.of(viewOf).mapToObj(view -> keys[view]).toArray();
    }

    boolean knows(int group, Object key) {
        return groups.get(group).apart() && memos[group].knows(key);
    }

    @Nullable
    Opinion[] opinions(int group, Object key) {
        return memos[group].opinions(key, aspect(group).kinds());
    }

    void spoken(int group, Object key, int number) {
        memos[group].spoken(key, number);
    }

    long size() {
        long all = 0;
        for (Memo memo : memos) {
            all += memo.size();
        }
        return all;
    }
}
