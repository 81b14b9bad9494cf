package org.aiguillage.rulebook;

import static org.aiguillage.rulebook.Sample.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.aiguillage.language.Sentence;
import org.aiguillage.routing.Verdict;
import org.aiguillage.rulebook.scenario.Scenario;
import org.aiguillage.rulebook.scenario.Scenarios;
import org.aiguillage.rulebook.scenario.Situation;
import org.aiguillage.rulebook.source.Finding;
import org.aiguillage.rulebook.source.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of the shipped folder has a scenario beside it in which it speaks, in full and in both languages. */
final class EveryRuleTest {
    private static final Proof PROOF = Proof.of(SHIPPED);
    private static final String POINTS = "scenarios/points.yml";

    private record Heard(Scenario scenario, Map<String, Sentence> said) {
        @Override
        public String toString() {
            return scenario.situation().en() + " " + scenario.speak();
        }
    }

    static Stream<Heard> scenarios() {
        return PROOF.heard().entrySet().stream().map(e -> new Heard(e.getKey(), e.getValue()));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void speaksInItsScenario(Heard heard) {
        assertThat(heard.said()).containsKeys(heard.scenario().speak().toArray(String[]::new));
        heard.said()
                .values()
                .forEach(sentence -> assertThat(List.of(sentence.fr(), sentence.en()))
                        .allSatisfy(text -> assertThat(text)
                                .isNotBlank()
                                .doesNotContain("{", "}", "null", "[", "]", "@")
                                .endsWith(".")));
    }

    @Test
    void theShippedRulebookIsProven() {
        assertThat(PROOF.problems()).isEmpty();
        assertThat(scenarios()
                        .flatMap(heard -> heard.scenario().speak().stream())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(SHIPPED.ruleIds());
    }

    @Test
    void noneSpeaksAgainstThePlainDossierAndThePlainMandate() {
        Situation plain = Scenarios.read(SHIPPED.files(), new Problems()).plain();
        assertThat(SHIPPED.missing(plain.dossier())).isEmpty();
        assertThat(SHIPPED.explain(plain.dossier(), List.of(plain.standing()), plain.today()))
                .singleElement()
                .satisfies(v -> assertThat(v.answer()).isEqualTo(Verdict.Answer.ROUTE))
                .satisfies(v -> assertThat(v.reasons()).isEmpty());
    }

    @Test
    void aRuleWithoutScenarioIsNamedByItsFileAndLine() {
        assertThat(problems("  speaks: points-shareholder", "  speaks: points-portfolio"))
                .singleElement()
                .asString()
                .matches("routing/points.drl:\\d+: points-shareholder has no scenario in which it speaks");
    }

    @Test
    void aReasonThatIsDroppedIsNoticed() {
        SortedMap<String, String> files = new TreeMap<>(SHIPPED.files());
        files.computeIfPresent(
                "routing/refusals.drl", (file, text) -> text.replace("\"routing-conflict\"", "\"routing-conflicts\""));
        assertThat(problems(files))
                .anySatisfy(p -> assertThat(p)
                        .startsWith("scenarios/refusals.yml:2: ")
                        .endsWith("names routing-conflict, which is no rule"))
                .anySatisfy(p -> assertThat(p).contains("routing-conflicts has no scenario"));

        files.putAll(SHIPPED.files());
        files.computeIfPresent("routing/holds.drl", (file, text) -> text.replace("free <= 0", "free < -1000"));
        assertThat(problems(files))
                .singleElement()
                .asString()
                .startsWith("scenarios/holds.yml:")
                .contains("routing-full does not speak in");
    }

    @Test
    void whoSpeaksOutOfTurnIsNamed() {
        assertThat(problems(
                        "  speaks: points-shareholder", "  speaks: points-shareholder\n  silent: points-generalist"))
                .singleElement()
                .asString()
                .contains("points-generalist speaks in");
    }

    @Test
    void whatIsNoSituationIsNamedByFileAndLine() {
        assertThat(problems("mandate.role: LEAD", "mandate.role: LEADER"))
                .anySatisfy(p -> assertThat(p).startsWith(POINTS + ":").contains("LEADER"));
        assertThat(problems("mandate.role: LEAD", "mandate.rôle: LEAD"))
                .anySatisfy(p -> assertThat(p).startsWith(POINTS + ":").contains("rôle"));
        assertThat(problems("mandate.role: LEAD", "mandate.role: [LEAD"))
                .anySatisfy(p -> assertThat(p).startsWith(POINTS + ":"));
        assertThat(problems("  speaks: points-shareholder", "  says: points-shareholder"))
                .anySatisfy(p -> assertThat(p).startsWith(POINTS + ":").contains("says"));
    }

    private static List<String> problems(String what, String with) {
        SortedMap<String, String> files = new TreeMap<>(SHIPPED.files());
        assertThat(files.getOrDefault(POINTS, "")).contains(what);
        files.computeIfPresent(POINTS, (file, text) -> text.replace(what, with));
        return problems(files);
    }

    private static List<String> problems(SortedMap<String, String> files) {
        return Proof.of(Rulebook.of(files)).problems().stream()
                .map(Finding::text)
                .toList();
    }
}
