package org.aiguillage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aiguillage.acceptance.Service.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule that fails leaves the dossier with the cluster, and says so; it is decided once the rules can. */
class UndecidedTest {
    private static final String BREAKS = """

            rule "routing-breaks"
            @fr("La clôture est prévue le {0}.")
            @en("The round closes on {0}.")
            when
                $case : Case( room != null )
                $c : Candidate( terms.capacity != null, load < $case.room )
            then
                judge.refuse($c, $case.ask().targetClose());
            end
            """;
    private static final String DELAY_BREAKS = """

            rule "delay-breaks"
            @fr("Le délai promis compte.")
            @en("The promised time counts.")
            when
                $stay : Stay( stage == "ACKNOWLEDGED" )
                $limit : TimeLimit( stage == $stay.stage )
            then
                judge.allow($stay.promisedDays(), $limit.warningShare());
            end
            """;

    @TempDir
    Path folder;

    private OwnRules rules;

    @BeforeEach
    void copyTheRules() throws IOException {
        rules = OwnRules.in(folder.resolve("rules"));
    }

    @Test
    void aRuleThatThrowsLeavesTheDossierWithTheClusterUntilTheRulesCanDecide() {
        rules.append("routing/refusals.drl", BREAKS);
        String dossier;
        try (Service service = start()) {
            Cast cast = new Cast(service);
            cast.mandate(cast.investor("Fonds Panne"), ", 'capacity': 3");
            cast.mandate(cast.investor("Fonds Sain"), "");
            dossier = cast.completeDraft(Cast.SIREN, "");

            Answer left = cast.submit(dossier).ok(200);
            assertThat(left.text("/stage")).isEqualTo("SUBMITTED");
            assertThat(left.text("/status")).isEqualTo("WAITING");
            assertThat(left.body().at("/routed").asInt()).isZero();
            assertThat(left.text("/undecided/ruleId")).isEqualTo("routing-breaks");
            assertThat(left.text("/undecided/why")).isEqualTo("THREW");
            assertThat(left.text("/undecided/sentences/fr")).contains("La règle routing-breaks a échoué");
            assertThat(left.text("/undecided/sentences/en")).contains("The rule routing-breaks failed");
            assertThat(flags(service)).hasSize(1).first().satisfies(flag -> {
                assertThat(flag.at("/subject/id").asText()).isEqualTo(dossier);
                assertThat(flag.at("/holder").asText()).isEqualTo("CLUSTER");
                assertThat(flag.at("/ruleId").asText()).isEqualTo("routing-breaks");
                assertThat(flag.at("/sentences/en").asText()).contains("routing-breaks");
            });
            assertThat(service.get(Service.ADMIN, "/api/dossiers/" + dossier + "/verdicts")
                            .ok(200)
                            .body()
                            .at("/items"))
                    .isEmpty();

            assertThat(cast.submit(dossier).ok(200).text("/undecided/ruleId")).isEqualTo("routing-breaks");
            assertThat(flags(service)).as("told once").hasSize(1);
            String company = service.get(Service.ADMIN, "/api/dossiers/" + dossier)
                    .ok(200)
                    .text("/company/id");
            service.post(cast.startupToken(company), "/api/dossiers/" + dossier + "/submission", "{}")
                    .ok(409);
        }
        rules.replace("routing/refusals.drl", BREAKS, "");
        rules.putInForce(folder);
        try (Service service = start()) {
            assertThat(service.get(Service.ADMIN, "/api/dossiers/" + dossier)
                            .ok(200)
                            .text("/stage"))
                    .isEqualTo("ROUTED");
            assertThat(flags(service)).isEmpty();
            assertThat(service.get(Service.ADMIN, "/api/dossiers/" + dossier + "/referrals")
                            .body()
                            .at("/items"))
                    .hasSize(2);
        }
    }

    @Test
    void anAllowanceThatCannotBeFoundSetsNoClockStopsNothingAndIsToldToTheStaff() {
        rules.append("delay/allowances.drl", DELAY_BREAKS);
        try (Service service = start()) {
            Cast cast = new Cast(service);
            cast.mandate(cast.investor("Fonds Lent"), "");
            String dossier = cast.completeDraft(Cast.SIREN, "");
            cast.submit(dossier).ok(200);
            JsonNode referral = cast.referral(dossier);
            assertThat(referral.at("/due").asText()).isNotEmpty();

            Answer moved = service.post(
                            Service.ADMIN,
                            "/api/referrals/" + referral.at("/id").asText() + "/moves",
                            "{'to': 'ACKNOWLEDGED'}")
                    .ok(200);
            assertThat(moved.text("/stage")).isEqualTo("ACKNOWLEDGED");
            assertThat(moved.body().at("/due").isNull()
                            || moved.body().at("/due").isMissingNode())
                    .isTrue();
            assertThat(flags(service)).singleElement().satisfies(flag -> {
                assertThat(flag.at("/ruleId").asText()).isEqualTo("delay-breaks");
                assertThat(flag.at("/holder").asText()).isEqualTo("CLUSTER");
            });
        }
    }

    private Service start() {
        return Service.start(folder, Map.of("clock", "2026-09-07T08:00:00Z", "rules", rules.folder()));
    }

    private static List<JsonNode> flags(Service service) {
        JsonNode items = service.get(Service.ADMIN, "/api/flags?open=true")
                .ok(200)
                .body()
                .at("/items");
        return Stream.iterate(0, i -> i + 1).limit(items.size()).map(items::get).toList();
    }
}
