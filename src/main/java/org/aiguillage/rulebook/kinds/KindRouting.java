package org.aiguillage.rulebook.kinds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.aiguillage.mandate.Mandates.Standing;
import org.aiguillage.routing.Decision;
import org.aiguillage.routing.Verdict;
import org.aiguillage.rulebook.facts.Case;

/** Routing by the rules of one version, each kind of mandate judged once. Safe to share between threads. */
public final class KindRouting {
    private static final Memory.Bounds BOUNDS = new Memory.Bounds(20_000, 250_000);

    private final String version;
    private volatile Memory memory;

    KindRouting(String version, List<RuleGroup> groups, Memory.Bounds bounds) {
        this.version = version;
        this.memory = new Memory(groups, bounds);
    }

    /**
     * @param drl the routing rules, file by file; they have compiled
     * @param tables the rows that the rules may ask for
     * @param judges puts the rules of some ids to work, and no others
     */
    public static KindRouting of(
            String version, Collection<String> drl, Collection<?> tables, Function<Set<String>, Judge> judges) {
        return of(version, drl, tables, judges, BOUNDS);
    }

    static KindRouting of(
            String version,
            Collection<String> drl,
            Collection<?> tables,
            Function<Set<String>, Judge> judges,
            Memory.Bounds bounds) {
        List<Reading> rules =
                drl.stream().flatMap(file -> RuleReader.read(file).stream()).toList();
        return new KindRouting(version, RuleGroup.of(rules, tables, judges), bounds);
    }

    public Decision decide(Case dossier, List<Standing> mandates) {
        Memory now = memory(mandates.size());
        Question question = new Question(now, dossier, now.deciding(mandates));
        Sieve sieve = new Sieve(question);
        sieve.sift(Effect.REFUSAL);
        sieve.sift(Effect.HOLD);
        int[] left = sieve.left();
        int[] weighed = IntStream.of(left).filter(i -> !sieve.refused(i)).toArray();
        for (int group : question.groups(Effect.POINTS)) {
            question.ask(group, weighed, weighed.length);
        }
        int withReasons = question.groupsWithReasons();
        List<Verdict> routed = new ArrayList<>();
        List<Verdict> held = new ArrayList<>();
        List<Verdict> nearMisses = new ArrayList<>();
        for (int i : left) {
            if (sieve.refused(i)) {
                nearMisses.add(verdict(question, i, withReasons).withoutPoints());
            } else {
                (sieve.held(i) ? held : routed).add(verdict(question, i, question.groups()));
            }
        }
        return new Decision(
                version,
                Collections.unmodifiableList(routed),
                Collections.unmodifiableList(held),
                Collections.unmodifiableList(nearMisses),
                mandates.size() - routed.size() - held.size());
    }

    public List<Verdict> explain(Case dossier, List<Standing> mandates) {
        Memory now = memory(mandates.size());
        Question question = new Question(now, dossier, now.explaining(mandates));
        int[] all = IntStream.range(0, mandates.size()).toArray();
        for (int group = 0; group < question.groups(); group++) {
            question.ask(group, all, all.length);
        }
        return IntStream.of(all)
                .mapToObj(i -> verdict(question, i, question.groups()))
                .toList();
    }

    /** How much is remembered. */
    long remembered() {
        return memory.size();
    }

    private Memory memory(int mandates) {
        Memory now = memory;
        if (now.full(mandates)) {
            now = now.fresh();
            memory = now;
        }
        return now;
    }

    private Verdict verdict(Question question, int i, int groups) {
        Fold fold = new Fold();
        for (int group = 0; group < groups; group++) {
            Opinion opinion = question.opinion(group, i);
            if (!opinion.silent()) {
                fold.and(opinion);
            }
        }
        return fold.verdict(version, question.standing(i));
    }
}
