package org.aiguillage.rulebook;

import static org.aiguillage.rulebook.Sample.SHIPPED;
import static org.aiguillage.rulebook.Sample.TODAY;
import static org.aiguillage.rulebook.Sample.dossier;
import static org.aiguillage.rulebook.Sample.mandate;
import static org.aiguillage.rulebook.Sample.turn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aiguillage.delay.Allowance;
import org.aiguillage.delay.DelayPolicy.Alert;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.delay.Turn;
import org.aiguillage.dossier.Document;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.language.Sentence;
import org.aiguillage.mandate.Mandates.Standing;
import org.aiguillage.routing.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of the shipped folder has a scenario in which it speaks, in full and in both languages. */
final class EveryRuleTest {
    private static final Duration DAY = Duration.ofHours(9);

    /** @param heard sentences by rule id */
    private record Scenario(String rule, Map<String, Sentence> heard) {
        @Override
        public String toString() {
            return rule;
        }
    }

    static Stream<Scenario> scenarios() {
        return Stream.of(completeness(), refusals(), holds(), points(), delays())
                .flatMap(s -> s);
    }

    private static Stream<Scenario> completeness() {
        return Stream.of(
                incomplete("completeness-document-missing", dossier(List.of(Document.Kind.PITCH_DECK))),
                incomplete("completeness-field-missing", dossier("ask.preMoney=null")),
                incomplete("completeness-currency-unknown", dossier("ask.currency=\"XOF\"")),
                incomplete("completeness-sector-unknown", dossier("company.sectors=[\"ALCHEMY\"]")));
    }

    private static Stream<Scenario> refusals() {
        return Stream.of(
                judged("routing-conflict", dossier(), mandate("profile.conflicts=[\"732829320\"]")),
                judged(
                        "routing-competitor-held",
                        dossier("company.competitors=[\"552100554\"]"),
                        mandate("profile.portfolio=[\"552100554\"]")),
                judged("routing-consent-refused", dossier("consent.refusedInvestorIds=[\"investor-1\"]"), mandate()),
                judged(
                        "routing-consent-not-given",
                        dossier("consent.allInvestors=false", "consent.investorIds=[\"investor-2\"]"),
                        mandate()),
                judged("routing-sector-excluded", dossier(), mandate("sectorsOut=[\"AI\"]")),
                judged("routing-sector-outside", dossier(), mandate("sectorsIn=[\"BIOTECH\"]")),
                judged("routing-sector-unknown", dossier("company.sectors=[]"), mandate("sectorsOut=[\"AI\"]")),
                judged("routing-round-outside", dossier(), mandate("rounds=[\"SEED\"]")),
                judged("routing-round-unknown", dossier("ask.round=null"), mandate("rounds=[\"SEED\"]")),
                judged("routing-territory-outside", dossier(), mandate("territories=[\"GRENOBLE\"]")),
                judged(
                        "routing-territory-none",
                        dossier("company.territory=null"),
                        mandate("territories=[\"GRENOBLE\"]")),
                judged("routing-instrument-outside", dossier(), mandate("instruments=[\"LOAN\"]")),
                judged(
                        "routing-instrument-unknown",
                        dossier("ask.instrument=null"),
                        mandate("instruments=[\"EQUITY\"]")),
                judged("routing-ticket-above-room", dossier(), mandate("ticketMin=4000001")),
                judged("routing-lead-too-small", dossier(), mandate("role=\"LEAD\"", "ticketMax=799999")),
                judged("routing-room-unknown", dossier("ask.currency=\"XOF\""), mandate("ticketMin=1")),
                judged("routing-mandate-expired", dossier(), mandate("validUntil=\"2026-07-09\"")));
    }

    private static Stream<Scenario> holds() {
        return Stream.of(
                judged("routing-follow-without-lead", dossier(), mandate("role=\"FOLLOW\"")),
                judged(
                        "routing-absent",
                        dossier(),
                        mandate("absences=[{\"from\": \"2026-07-01\", \"to\": \"2026-07-10\"}]")),
                judged("routing-full", dossier(), mandate("capacity=3", "load=3")));
    }

    private static Stream<Scenario> points() {
        return Stream.of(
                judged("points-shareholder", dossier(), mandate("profile.portfolio=[\"732829320\"]")),
                judged("points-sector-focus", dossier(), mandate("sectorsIn=[\"AI\"]")),
                judged("points-sector-coverage", dossier("company.sectors=[\"AI\"]"), mandate("sectorsIn=[\"AI\"]")),
                judged("points-sector-rank", dossier(), mandate("sectorsIn=[\"AI\"]")),
                judged("points-round-focus", dossier(), mandate("rounds=[\"SERIES_A\"]")),
                judged("points-territory-focus", dossier(), mandate("territories=[\"LYON\"]")),
                judged("points-instrument-named", dossier(), mandate("instruments=[\"EQUITY\"]")),
                judged("points-ticket-share", dossier(), mandate("ticketMax=2000000")),
                judged("points-ticket-least", dossier(), mandate("ticketMin=100000")),
                judged("points-generalist", dossier(), mandate()),
                judged("points-lead-offered", dossier(), mandate("role=\"LEAD\"")),
                judged("points-either-role-offered", dossier(), mandate()),
                judged("points-follow-offered", dossier("ask.leadFound=true"), mandate()),
                judged("points-portfolio", dossier(), mandate("profile.portfolio=[\"552100554\"]")),
                judged("points-free-capacity", dossier(), mandate("capacity=3", "load=1")),
                judged("points-capacity-unbounded", dossier(), mandate()),
                judged("points-first-answer", dossier(), mandate("responseDays=5")));
    }

    private static Stream<Scenario> delays() {
        return Stream.of(
                timed("delay-promised-answer", turn("SENT", Holder.INVESTOR, "SERIES_A", 7)),
                timed("delay-limit-of-round", turn("ANALYSIS", Holder.INVESTOR, "SEED", null)),
                timed("delay-limit", turn("ANALYSIS", Holder.INVESTOR, "SERIES_A", null)),
                alerted("delay-warning", Level.WARNING),
                alerted("delay-breach", Level.BREACH));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void speaksInItsScenario(Scenario scenario) {
        assertThat(scenario.heard()).containsKey(scenario.rule());
        scenario.heard()
                .values()
                .forEach(sentence -> assertThat(List.of(sentence.fr(), sentence.en()))
                        .allSatisfy(text -> assertThat(text)
                                .isNotBlank()
                                .doesNotContain("{", "}", "null", "[", "]", "@")
                                .endsWith(".")));
    }

    @Test
    void noRuleIsWithoutScenario() {
        assertThat(scenarios().map(Scenario::rule)).containsExactlyInAnyOrderElementsOf(SHIPPED.ruleIds());
    }

    @Test
    void noneSpeaksAgainstAPlainDossierAndAPlainMandate() {
        assertThat(SHIPPED.missing(dossier())).isEmpty();
        assertThat(verdict(dossier(), mandate()))
                .satisfies(v -> assertThat(v.answer()).isEqualTo(Verdict.Answer.ROUTE))
                .satisfies(v -> assertThat(v.reasons()).isEmpty());
    }

    private static Verdict verdict(Dossier dossier, Standing standing) {
        return SHIPPED.explain(dossier, List.of(standing), TODAY).get(0);
    }

    private static Scenario incomplete(String rule, Dossier dossier) {
        Map<String, Sentence> heard = new HashMap<>();
        SHIPPED.missing(dossier).forEach(m -> heard.put(m.ruleId(), m.sentence()));
        return new Scenario(rule, heard);
    }

    private static Scenario judged(String rule, Dossier dossier, Standing standing) {
        Map<String, Sentence> heard = new HashMap<>();
        Verdict verdict = verdict(dossier, standing);
        verdict.reasons().forEach(r -> heard.put(r.ruleId(), r.sentence()));
        verdict.points().forEach(p -> heard.put(p.ruleId(), p.sentence()));
        return new Scenario(rule, heard);
    }

    private static Scenario timed(String rule, Turn turn) {
        Allowance allowance = SHIPPED.allowance(turn, DAY).orElseThrow();
        return new Scenario(rule, Map.of(allowance.ruleId(), new Sentence("Accordé.", "Granted.")));
    }

    private static Scenario alerted(String rule, Level level) {
        Turn turn = turn("SENT", Holder.INVESTOR, null, null);
        Allowance allowance = SHIPPED.allowance(turn, DAY).orElseThrow();
        Alert alert = SHIPPED.alert(turn, level, allowance.working(), allowance).orElseThrow();
        return new Scenario(rule, Map.of(alert.ruleId(), alert.sentence()));
    }
}
