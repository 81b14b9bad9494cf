package org.aiguillage.rulebook.kinds;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.aiguillage.mandate.Mandates.Standing;
import org.aiguillage.rulebook.facts.Candidate;
import org.aiguillage.rulebook.facts.Case;
import org.jspecify.annotations.Nullable;

/** One dossier before one line-up. What is remembered is taken from memory; the rules judge what is not. */
final class Question {
    private final Memory memory;
    private final Case dossier;
    private final LineUp lineUp;
    private final Object[] keys;

    /** By group and then by kind; empty until the group is asked. */
    private final @Nullable Opinion[][] opinions;

    private final int[][] kinds;

    Question(Memory memory, Case dossier, LineUp lineUp) {
        this.memory = memory;
        this.dossier = dossier;
        this.lineUp = lineUp;
        this.keys = memory.keys(dossier);
        this.opinions = new @Nullable Opinion[memory.groups().size()][0];
        this.kinds = new int[opinions.length][0];
    }

    int mandates() {
        return lineUp.size();
    }

    Standing standing(int i) {
        return lineUp.standing(i);
    }

    /** The groups of one effect; those that have judged such a dossier before stand first. */
    int[] groups(Effect effect) {
        int[] all = IntStream.range(0, opinions.length)
                .filter(g -> memory.groups().get(g).effect() == effect)
                .toArray();
        return IntStream.concat(
                        IntStream.of(all).filter(g -> memory.knows(g, keys[g])),
                        IntStream.of(all).filter(g -> !memory.knows(g, keys[g])))
                .toArray();
    }

    /** Has a group judge some of the mandates: the first {@code count} that {@code who} names. */
    void ask(int group, int[] who, int count) {
        if (count == 0) {
            return;
        }
        if (memory.groups().get(group).apart()) {
            askByKind(group, who, count);
        } else {
            askTogether(group);
        }
    }

    /** What a group has said of a mandate; nothing where it was not asked. */
    Opinion opinion(int group, int i) {
        @Nullable Opinion[] said = opinions[group];
        Opinion opinion = said.length == 0 ? null : said[kinds[group][i]];
        return opinion == null ? Opinion.NONE : opinion;
    }

    int groups() {
        return opinions.length;
    }

    /** Those that refuse or hold stand before the others. */
    int groupsWithReasons() {
        return (int) memory.groups().stream()
                .filter(group -> group.effect() != Effect.POINTS)
                .count();
    }

    private void askByKind(int group, int[] who, int count) {
        kinds[group] = memory.kinds(group, lineUp);
        opinions[group] = memory.opinions(group, keys[group]);
        BitSet unknown = new BitSet();
        for (int i = 0; i < count; i++) {
            int kind = kinds[group][who[i]];
            if (opinions[group][kind] == null) {
                unknown.set(kind);
            }
        }
        if (!unknown.isEmpty()) {
            judge(group, unknown);
        }
    }

    private void judge(int group, BitSet unknown) {
        Aspect aspect = memory.aspect(group);
        List<Candidate> firsts = new ArrayList<>();
        unknown.stream().forEach(kind -> firsts.add(aspect.first(kind)));
        Function<Candidate, Opinion> said = memory.groups().get(group).judge(dossier, firsts);
        int next = 0;
        int spoken = 0;
        for (int kind = unknown.nextSetBit(0); kind >= 0; kind = unknown.nextSetBit(kind + 1)) {
            Opinion opinion = said.apply(firsts.get(next++));
            opinions[group][kind] = opinion;
            spoken += opinion.silent() ? 0 : 1;
        }
        memory.spoken(group, keys[group], spoken);
    }

    private void askTogether(int group) {
        List<Candidate> all =
                IntStream.range(0, lineUp.size()).mapToObj(lineUp::candidate).toList();
        Function<Candidate, Opinion> said = memory.groups().get(group).judge(dossier, all);
        kinds[group] = IntStream.range(0, lineUp.size()).toArray();
        opinions[group] = all.stream().map(said).toArray(Opinion[]::new);
    }
}
