package org.aiguillage.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aiguillage.governance.Difference;
import org.aiguillage.governance.Difference.CellChange;
import org.aiguillage.governance.Difference.Kind;
import org.aiguillage.language.Sentence;
import org.aiguillage.rulebook.difference.WordedDifferences;
import org.junit.jupiter.api.Test;

/** Two versions side by side, in words. */
final class DifferenceTest {
    private static final String HOLDS = "routing/holds.drl";
    private final SortedMap<String, String> files = new TreeMap<>(Sample.SHIPPED.files());

    @Test
    void aVersionDoesNotDifferFromItself() {
        replace("tables/parameters.csv", "lead-share,0.20", "lead-share,0.2");
        replace(HOLDS, "// What keeps", "// Whatever keeps");
        replace(HOLDS, "$c : Candidate( free", "$c :   Candidate( free");
        assertThat(difference().isEmpty()).isTrue();
        assertThat(difference().from())
                .isEqualTo(Sample.SHIPPED.version())
                .isNotEqualTo(difference().to());
    }

    @Test
    void aCellGoesFromOneValueToAnother() {
        replace("tables/allowances.csv", "SENT,INVESTOR,*,5,0.8", "SENT,INVESTOR,*,7,0.9");
        assertThat(difference().tables()).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(Kind.CHANGED);
            assertThat(row.key()).containsEntry("stage", "SENT").containsEntry("round", "*");
            assertThat(row.cells())
                    .containsExactly(
                            new CellChange("workingDays", "5", "7"), new CellChange("warningShare", "0.8", "0.9"));
            assertThat(row.sentence())
                    .isEqualTo(new Sentence(
                            "Dans allowances, SENT INVESTOR * : workingDays passe de 5 à 7, warningShare passe de"
                                    + " 0.8 à 0.9.",
                            "In allowances, SENT INVESTOR *: workingDays goes from 5 to 7, warningShare goes from"
                                    + " 0.8 to 0.9."));
        });
    }

    @Test
    void rowsComeAndGo() {
        replace("tables/currencies.csv", "JPY,0.0057\n", "ISK,0.0068\n");
        assertThat(difference().sentences().stream().map(Sentence::en))
                .containsExactly(
                        "In currencies, the row JPY is removed.",
                        "In currencies, the row ISK is added: currency ISK, euros 0.0068.");
    }

    @Test
    void rulesComeGoAndChange() {
        replace(HOLDS, "routing-full", "routing-filled");
        replace(HOLDS, "The mandate follows a lead, and none", "The mandate follows a lead; none");
        replace(HOLDS, "terms.role == Role.FOLLOW", "terms.role != Role.LEAD");
        assertThat(difference().rules())
                .extracting(Difference.RuleChange::kind, Difference.RuleChange::ruleId, Difference.RuleChange::what)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Kind.ADDED, "routing-filled", List.of()),
                        org.assertj.core.groups.Tuple.tuple(
                                Kind.CHANGED,
                                "routing-follow-without-lead",
                                List.of("SENTENCE", "CONDITION", "STARTUP")),
                        org.assertj.core.groups.Tuple.tuple(Kind.REMOVED, "routing-full", List.of()));
        assertThat(difference().sentences().stream().map(Sentence::en))
                .anySatisfy(s -> assertThat(s)
                        .startsWith("Rule routing-filled is added: \"The mandate is full: … referrals open"))
                .anySatisfy(s -> assertThat(s)
                        .startsWith(
                                "Rule routing-follow-without-lead changes: its sentence \"The mandate follows a lead,")
                        .contains("; its condition \"$case : Case(")
                        .contains("terms.role != Role.LEAD )\"; ")
                        .endsWith("; what a startup reads of it is said otherwise."));
    }

    private Difference difference() {
        return new WordedDifferences().between(Sample.SHIPPED.files(), files);
    }

    private void replace(String file, String what, String with) {
        String text = files.getOrDefault(file, "");
        assertThat(text).contains(what);
        files.put(file, text.replace(what, with));
    }
}
