package org.aiguillage.rulebook.style;

import java.util.Set;
import org.aiguillage.rulebook.source.Problems;
import org.drools.drl.ast.descr.RuleDescr;

/** The then of a rule: judgments, and nothing else. */
final class Judging {
    /** Signs that make an argument more than a value to read. */
    private static final Set<String> DOES_MORE = Set.of("=", "->", "::", "{", "++", "--", "new", "?");

    private static final Set<String> WORDS = Set.of("null", "true", "false", Vocabulary.JUDGE);

    private final String file;
    private final RuleDescr rule;
    private final Set<String> imported;
    private final Problems problems;

    Judging(String file, RuleDescr rule, Set<String> imported, Problems problems) {
        this.file = file;
        this.rule = rule;
        this.imported = imported;
        this.problems = problems;
    }

    void check() {
        Words consequence = Words.of(String.valueOf(rule.getConsequence()));
        if (consequence.isEmpty()) {
            wrong("states no judgment: judge.… was expected");
        }
        consequence.split(";").forEach(this::check);
    }

    private void check(Words statement) {
        if (!isJudgment(statement)) {
            wrong("does more than state judgments: " + statement);
            return;
        }
        for (String name : statement.roots()) {
            boolean known = name.startsWith("$") || WORDS.contains(name) || imported.contains(name);
            if (!known) {
                wrong("names " + name + ", a bound name or an imported type was expected");
            }
        }
    }

    private static boolean isJudgment(Words statement) {
        return statement.at(0).equals(Vocabulary.JUDGE)
                && statement.at(1).equals(".")
                && Vocabulary.SPEECH.contains(statement.at(2))
                && statement.at(3).equals("(")
                && closing(statement) == statement.size() - 1
                && statement.all().stream().noneMatch(DOES_MORE::contains)
                && statement.roots().stream().filter(Vocabulary.JUDGE::equals).count() == 1;
    }

    private static int closing(Words statement) {
        int depth = 0;
        for (int i = 3; i < statement.size(); i++) {
            depth += statement.at(i).equals("(") ? 1 : statement.at(i).equals(")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private void wrong(String what) {
        problems.add(file, rule.getConsequenceLine(), rule.getName() + " " + what);
    }
}
