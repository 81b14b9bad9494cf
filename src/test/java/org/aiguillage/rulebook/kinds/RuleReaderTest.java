package org.aiguillage.rulebook.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What rules read is taken from what they say. */
final class RuleReaderTest {
    private static final String ODD = "src/test/resources/org/aiguillage/rulebook/odd.drl";

    @Test
    void everyShippedRuleJudgesMandatesApartByPartsOfThem() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("rules/routing"))) {
            for (Path file : files.toList()) {
                assertThat(RuleReader.read(Files.readString(file))).isNotEmpty().allSatisfy(rule -> {
                    assertThat(rule.apart()).isTrue();
                    assertThat(names(rule.ofCandidate())).isNotEmpty().doesNotContain("");
                    assertThat(names(rule.ofCase())).doesNotContain("", "ask", "company");
                });
            }
        }
    }

    @Test
    void aRuleReadsTheComponentsThatItNamesOnBothSides() throws IOException {
        Map<String, Reading> rules = rules("rules/routing/refusals.drl");
        assertReads(rule(rules, "routing-ticket-above-room"), Set.of("terms.ticketMin"), Set.of("room"));
        assertReads(rule(rules, "routing-sector-outside"), Set.of("terms.sectorsIn"), Set.of("sectors"));
        assertReads(
                rule(rules, "routing-consent-not-given"),
                Set.of("mandate.investorId"),
                Set.of("consent", "consent.refusedInvestorIds"));
        assertThat(rules.values()).extracting(Reading::effect).containsOnly(Effect.REFUSAL);
    }

    @Test
    void aMethodOfTheWholeReadsTheWhole() throws IOException {
        Map<String, Reading> rules = rules(ODD);
        assertReads(rule(rules, "odd-method-of-the-whole-mandate"), Set.of(""), Set.of());
        assertReads(rule(rules, "odd-method-of-the-whole-dossier"), Set.of("terms.sectorsOut"), Set.of(""));
        assertReads(rule(rules, "odd-the-whole-handed-over"), Set.of("load"), Set.of("", "today"));
        assertReads(
                rule(rules, "odd-short-forms"), Set.of("load", "terms.role", "terms.ticketMin"), Set.of("ask.round"));
    }

    @Test
    void whatIsNotUnderstoodIsTakenToRelateMandates() throws IOException {
        Map<String, Reading> rules = rules(ODD);
        for (String id : List.of("mandates-related", "another-mandate", "one-by-one", "either", "evaluated")) {
            assertThat(rule(rules, "odd-" + id))
                    .returns(false, Reading::apart)
                    .returns(Effect.REFUSAL, Reading::effect);
        }
        assertThat(rule(rules, "odd-two-judgments"))
                .returns(true, Reading::apart)
                .returns(Effect.REFUSAL, Reading::effect);
    }

    private static void assertReads(Reading rule, Set<String> ofCandidate, Set<String> ofCase) {
        assertThat(rule.apart()).isTrue();
        assertThat(names(rule.ofCandidate())).isEqualTo(ofCandidate);
        assertThat(names(rule.ofCase())).isEqualTo(ofCase);
    }

    private static Set<String> names(Set<Property> properties) {
        return properties.stream()
                .map(p -> p.accessors().stream().map(Method::getName).collect(Collectors.joining(".")))
                .collect(Collectors.toSet());
    }

    private static Reading rule(Map<String, Reading> rules, String id) {
        return Objects.requireNonNull(rules.get(id), id);
    }

    private static Map<String, Reading> rules(String file) throws IOException {
        return RuleReader.read(Files.readString(Path.of(file))).stream()
                .collect(Collectors.toMap(Reading::rule, Function.identity()));
    }
}
