package org.aiguillage.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aiguillage.rulebook.source.RulebookError;
import org.aiguillage.rulebook.style.HouseStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule may not do, found in what the parser read, by file and line. */
final class HouseStyleTest {
    private static final String FILE = "routing/try.drl";
    private static final String HEAD = """
            package rules.routing
            import org.aiguillage.mandate.Mandate.Role
            import org.aiguillage.rulebook.facts.Candidate
            import org.aiguillage.rulebook.facts.Case
            import org.aiguillage.rulebook.facts.Money
            import org.aiguillage.rulebook.facts.Weight
            global org.aiguillage.rulebook.facts.Judgments judge
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "$case : Case() $c : Candidate() $w : Weight( points > 3 ) ~ joins Weight with nothing",
                "$c : Candidate() $d : Candidate() ~ joins Candidate with nothing",
                "$c : Candidate() $w : Weight( criterion == \"a\" || true ) ~ joins Weight with nothing",
                "$c : Candidate() not Weight( points > 3 ) ~ joins Weight with nothing",
                "$c : Candidate() eval( true ) ~ uses eval",
                "$c : Candidate( eval( load > 2 ) ) ~ uses eval",
                "$c : Candidate( mandate.id matches \"(a+)+b\" ) ~ uses matches",
                "$c : Candidate() $s : String() from $c.terms.sectorsIn ~ asks String from elsewhere",
                "accumulate( $c : Candidate( $l : load ); $n : sum($l) ) ~ asks Object from elsewhere",
                "$c : Candidate() ( Weight( points == 3 ) or Weight( points == 4 ) ) ~ uses or",
                "forall( Candidate( load == 1 ) ) $c : Candidate() ~ uses forall",
                "$c : Candidate() $c : Case() ~ binds $c twice",
                "$c : Candidate( $l : load, $l : free ) ~ binds $l twice",
                "$c : Candidate( load == $later ) ~ uses $later, which is not bound before",
                "$c : Candidate( System.exit(1) == null ) ~ names System",
                "$c : Candidate( java.lang.System.nanoTime() > 0 ) ~ uses java, which no rule may",
                "$c : Thread() ~ names Thread, an imported fact was expected",
                "$c : Candidate( new String(\"x\") == mandate.id ) ~ uses new",
            })
    void aConditionIsHeldToTheHouseStyle(String when, String problem) {
        assertThat(problems(rule("", when, "judge.refuse($c);")))
                .anySatisfy(p -> assertThat(p).startsWith(FILE + ":").contains("try-this " + problem));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "System.exit(1); judge.refuse($c); ~ does more than state judgments: System",
                "judge.refuse($c); $c.mandate().notify(); ~ does more than state judgments: $c",
                "judge.refuse($c, Runtime.getRuntime()); ~ names Runtime",
                "judge.refuse($c, java.time.Instant.now()); ~ names java",
                "judge.refuse($c).getClass().getName(); ~ does more than state judgments",
                "if (true) judge.refuse($c); ~ does more than state judgments: if",
                "judge.getClass(); ~ does more than state judgments",
                "int i = 0; judge.refuse($c); ~ does more than state judgments: int",
                "/* nothing */ ~ states no judgment",
            })
    void aJudgmentIsAllThatARuleStates(String then, String problem) {
        assertThat(problems(rule("", "$c : Candidate()", then)))
                .anySatisfy(p -> assertThat(p).startsWith(FILE + ":").contains("try-this " + problem));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "salience 10 ~ has attributes [salience]",
                "no-loop true ~ has attributes [no-loop]",
                "@Propagation(IMMEDIATE) ~ has @Propagation",
                "extends \"routing-full\" ~ was expected to stand alone",
            })
    void aRuleTakesNothingBesidesItsSentences(String extra, String problem) {
        assertThat(problems(rule(extra, "$c : Candidate()", "judge.refuse($c);")))
                .anySatisfy(p -> assertThat(p).contains("try-this " + problem));
    }

    @Test
    void whatStandsAroundTheRulesIsCheckedToo() {
        String rule = rule("", "$c : Candidate()", "judge.refuse($c);");
        assertThat(problems("import java.util.List\n" + rule))
                .singleElement()
                .asString()
                .startsWith(FILE + ":8: import java.util.List: a type of org.aiguillage.rulebook.facts.");
        assertThat(problems("import org.aiguillage.rulebook.facts.*\n" + rule)).hasSize(1);
        assertThat(problems("global java.util.List list\n" + rule))
                .singleElement()
                .asString()
                .contains("and no other");
        assertThat(problems("function int f() { return 1; }\n" + rule))
                .singleElement()
                .asString()
                .contains("only imports");
        assertThat(problems("declare Thing end\n" + rule))
                .singleElement()
                .asString()
                .contains("only imports");
        assertThat(problems("query all Candidate() end\n" + rule))
                .anySatisfy(p -> assertThat(p).contains("all is a query"));
        assertThat(problems(rule.replace("try-this", "Try this")))
                .singleElement()
                .asString()
                .contains("is no id");
    }

    @Test
    void aSoundRuleIsLeftAlone() {
        assertThat(problems(rule(
                        "",
                        "$case : Case( $room : room ) $c : Candidate( terms.role == Role.LEAD, terms.ticketMax < $room )"
                                + " $w : Weight( criterion == \"a;b\", covers($c.load) ) not Weight( points == -1 )",
                        "judge.points($c, $w, Money.euros($case.room()), \"a;b = {0}\"); // and no more")))
                .isEmpty();
    }

    private static String rule(String extra, String when, String then) {
        return "rule \"try-this\" " + (extra.startsWith("extends") ? extra : "")
                + "\n@fr(\"Oui.\")\n@en(\"Yes.\")\n" + (extra.startsWith("extends") ? "" : extra) + "\nwhen\n" + when
                + "\nthen\n" + then + "\nend\n";
    }

    private static List<String> problems(String rules) {
        SortedMap<String, String> files = new TreeMap<>(Sample.SHIPPED.files());
        files.put(FILE, HEAD + rules);
        RulebookError error = catchThrowableOfType(RulebookError.class, () -> HouseStyle.checked(files));
        return error == null
                ? List.of()
                : error.problems().stream()
                        .filter(p -> !p.contains(" is not in tables/"))
                        .toList();
    }
}
