package org.aiguillage.rulebook.kinds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aiguillage.rulebook.facts.Candidate;
import org.aiguillage.rulebook.facts.Case;

/** Rules that read the same of a mandate and of a dossier, and weigh the same. */
final class RuleGroup {
    private final Effect effect;
    private final boolean apart;
    private final Likeness ofCandidate;
    private final Likeness ofCase;
    private final List<Object> tables;
    private final Judge judge;

    /** What rules must have in common to be one group. */
    private record Common(Effect effect, boolean apart, Set<Property> ofCandidate, Set<Property> ofCase) {
        static Common of(Reading reading) {
            return new Common(reading.effect(), reading.apart(), reading.ofCandidate(), reading.ofCase());
        }
    }

    private RuleGroup(List<Reading> rules, Collection<?> tables, Function<Set<String>, Judge> judges) {
        Reading first = rules.get(0);
        this.effect = first.effect();
        this.apart = first.apart();
        this.ofCandidate = new Likeness(first.ofCandidate());
        this.ofCase = new Likeness(first.ofCase());
        this.tables = tables.stream()
                .filter(row -> !apart || rules.stream().anyMatch(rule -> asksFor(rule, row)))
                .collect(Collectors.toUnmodifiableList());
        this.judge = judges.apply(rules.stream().map(Reading::rule).collect(Collectors.toUnmodifiableSet()));
    }

    /** In the order in which they are asked: the gravest first. */
    static List<RuleGroup> of(List<Reading> rules, Collection<?> tables, Function<Set<String>, Judge> judges) {
        return rules.stream().collect(Collectors.groupingBy(Common::of)).values().stream()
                .map(group -> new RuleGroup(group, tables, judges))
                .sorted(Comparator.comparing(group -> group.effect))
                .toList();
    }

    private static boolean asksFor(Reading rule, Object row) {
        return rule.others().stream().anyMatch(type -> type.isInstance(row));
    }

    Effect effect() {
        return effect;
    }

    /** Whether it judges each mandate by itself. */
    boolean apart() {
        return apart;
    }

    Likeness ofCandidate() {
        return ofCandidate;
    }

    Likeness ofCase() {
        return ofCase;
    }

    Function<Candidate, Opinion> judge(Case dossier, Collection<Candidate> candidates) {
        List<Object> facts = new ArrayList<>(tables.size() + candidates.size() + 1);
        facts.add(dossier);
        facts.addAll(tables);
        facts.addAll(candidates);
        return judge.judge(facts);
    }
}
