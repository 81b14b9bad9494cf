package org.aiguillage.rulebook.style;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.aiguillage.rulebook.source.Problems;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** The when of a rule: patterns of imported facts, each joined with an earlier one, each name bound once. */
final class Conditions {
    private final String file;
    private final RuleDescr rule;
    private final Set<String> imported;
    private final Problems problems;
    private final Set<String> bound = new HashSet<>();
    private boolean free = true;

    Conditions(String file, RuleDescr rule, Set<String> imported, Problems problems) {
        this.file = file;
        this.rule = rule;
        this.imported = imported;
        this.problems = problems;
    }

    void check() {
        rule.getLhs().getDescrs().forEach(this::check);
    }

    private void check(BaseDescr descr) {
        if (descr instanceof PatternDescr pattern) {
            check(pattern);
        } else if (descr instanceof AndDescr || descr instanceof NotDescr || descr instanceof ExistsDescr) {
            ((ConditionalElementDescr) descr).getDescrs().forEach(it -> check((BaseDescr) it));
        } else {
            String what = descr.getClass().getSimpleName().replace("Descr", "").toLowerCase(Locale.ROOT);
            wrong(descr, "uses " + what + ", only patterns, not and exists were expected");
        }
    }

    private void check(PatternDescr pattern) {
        if (pattern.getSource() != null || !pattern.getBehaviors().isEmpty()) {
            wrong(pattern, "asks " + pattern.getObjectType() + " from elsewhere, a pattern of a fact was expected");
        } else if (!imported.contains(pattern.getObjectType())) {
            wrong(pattern, "names " + pattern.getObjectType() + ", an imported fact was expected");
        }
        List<Words> constraints = pattern.getDescrs().stream()
                .map(ExprConstraintDescr.class::cast)
                .map(it -> Words.of(it.getExpression()))
                .toList();
        if (!joined(pattern, constraints)) {
            wrong(
                    pattern,
                    "joins " + pattern.getObjectType()
                            + " with nothing: a name bound before, or a field == a certain value, was expected");
        }
        if (pattern.getIdentifier() != null && !pattern.getIdentifier().isEmpty()) {
            bind(pattern, pattern.getIdentifier(), pattern.isUnification());
        }
        constraints.forEach(it -> check(pattern, it));
    }

    /** The first that a session has many of is free; whatever comes after would multiply it. */
    private boolean joined(PatternDescr pattern, List<Words> constraints) {
        if (Vocabulary.SINGLETONS.contains(pattern.getObjectType())) {
            return true;
        }
        boolean first = free;
        free = false;
        return first
                || constraints.stream()
                        .anyMatch(it ->
                                it.comparesWithLiteral() || it.roots().stream().anyMatch(bound::contains));
    }

    private void check(PatternDescr pattern, Words words) {
        words.bindings().forEach(name -> bind(pattern, name, words.contains(":=")));
        for (String name : words.roots()) {
            if (Vocabulary.FORBIDDEN.contains(name)) {
                wrong(pattern, "uses " + name + ", which no rule may");
            } else if (Words.isType(name) && !imported.contains(name)) {
                wrong(pattern, "names " + name + ", an imported type was expected");
            } else if (name.startsWith("$") && !bound.contains(name)) {
                wrong(pattern, "uses " + name + ", which is not bound before");
            }
        }
        if (words.contains("=") || words.contains("->") || words.contains("::") || words.contains("{")) {
            wrong(pattern, "does more than compare: " + words);
        }
    }

    private void bind(BaseDescr at, String name, boolean unification) {
        if (unification) {
            wrong(at, "binds " + name + " with :=, a name bound once was expected");
        }
        if (!bound.add(name)) {
            wrong(at, "binds " + name + " twice");
        }
    }

    private void wrong(BaseDescr at, String what) {
        problems.add(file, at.getLine() > 0 ? at.getLine() : rule.getLine(), rule.getName() + " " + what);
    }
}
