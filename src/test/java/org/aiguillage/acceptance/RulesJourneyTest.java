package org.aiguillage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.aiguillage.acceptance.Service.Answer;
import org.aiguillage.storage.Storage;
import org.aiguillage.vault.KeyRing;
import org.aiguillage.vault.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules are changed as people change them: on disk, tried on the past, put in force by a second person, taken back. */
class RulesJourneyTest {
    /** Friday 10 July 2026, 17:00 in Paris. */
    private static final String FRIDAY = "2026-07-10T15:00:00Z";

    private static final String ALLOWANCES = "tables/allowances.csv";
    private static final String PARAMETERS = "tables/parameters.csv";
    private static final String BROKEN = """

            rule "routing-broken"
            @fr("Non.")
            @en("No.")
            when
                Nothing()
            then
            end
            """;

    @TempDir
    private Path folder;

    @Test
    void aChangeOnDiskDecidesOnceASecondPersonHasPutItInForceAndIsTakenBackInOneCall() throws IOException {
        OwnRules rules = OwnRules.in(folder.resolve("rules"));
        String first;
        String referral;
        Instant due;
        try (Service service = start(rules, FRIDAY)) {
            Cast cast = new Cast(service);
            String anna = cast.account("'role': 'REGIONAL_STAFF'");
            String bruno = cast.account("'role': 'REGIONAL_STAFF'");
            first = inForce(service);
            cast.mandate(cast.investor("Fonds Chef"), ", 'role': 'LEAD'");
            String dossier = cast.completeDraft(Cast.SIREN, "");
            cast.submit(dossier).ok(200);
            referral = cast.referral(dossier).at("/id").asText();
            pause(service, referral);
            due = due(service, referral);
            JsonNode verdicts = verdicts(service, dossier);

            assertThat(service.task("rules").ok(200).raw().body()).startsWith("unchanged " + first + " IN_FORCE");

            rules.replace(ALLOWANCES, "SENT,INVESTOR,*,5,0.8", "SENT,INVESTOR,*,6,0.8");
            rules.replace(PARAMETERS, "lead-share,0.20", "lead-share,0.90");
            String candidate = candidate(service);
            JsonNode brought =
                    service.get(anna, "/api/rulebooks/" + candidate).ok(200).body();
            assertThat(brought.at("/state").asText()).isEqualTo("CANDIDATE");
            assertThat(brought.at("/origin").asText()).isEqualTo("DISK");
            assertThat(brought.at("/broughtBy").asText()).isEqualTo("system");
            assertThat(brought.at("/basedOn").asText()).isEqualTo(first);
            assertThat(inForce(service)).isEqualTo(first);

            aBrokenFolderChangesNothing(service, rules, candidate);

            String backTest = backTest(service, anna, candidate);
            String activation = "/api/rulebooks/" + candidate + "/activation";
            String proven = "{'backTestId': '" + backTest + "'}";
            assertThat(service.post(bruno, activation, "{}").ok(400).text("/errors/0/field"))
                    .isEqualTo("backTestId");
            service.post(anna, activation, proven).ok(403);
            service.post(cast.account("'role': 'TERRITORY_STAFF', 'territory': 'LYON'"), activation, proven)
                    .ok(403);
            assertThat(inForce(service)).isEqualTo(first);

            JsonNode active = service.post(bruno, activation, proven).ok(200).body();
            assertThat(active.at("/state").asText()).isEqualTo("IN_FORCE");
            assertThat(active.at("/activated/backTestId").asText()).isEqualTo(backTest);
            assertThat(active.at("/activated/replaced").asText()).isEqualTo(first);
            assertThat(inForce(service)).isEqualTo(candidate);
            service.post(bruno, activation, proven).ok(409);

            assertThat(due(service, referral))
                    .as("one day more, the pause kept")
                    .isEqualTo(dayAfter(service, due));
            assertThat(verdicts(service, dossier)).as("decided is decided").isEqualTo(verdicts);
            String later = cast.completeDraft("552032534", "");
            assertThat(cast.submit(later).ok(200).body().at("/routed").asInt()).isZero();
            assertThat(verdicts(service, later).at("/0/rulebook").asText()).isEqualTo(candidate);
            assertThat(verdicts(service, later).at("/0/verdict").asText()).isEqualTo("REFUSE");

            service.post(anna, "/api/rulebooks/" + first + "/activation", "").ok(200);
            assertThat(inForce(service)).isEqualTo(first);
            assertThat(due(service, referral)).isEqualTo(due);
            assertThat(verdicts(service, later).at("/0/verdict").asText()).isEqualTo("REFUSE");
        }
        try (Service service = start(rules, "2026-07-13T15:00:00Z")) {
            assertThat(inForce(service)).as("not what stands in the folder").isEqualTo(first);
            assertThat(due(service, referral)).isEqualTo(due);
            assertThat(service.get(Service.ADMIN, "/api/rulebooks")
                            .ok(200)
                            .body()
                            .at("/items"))
                    .hasSize(2);
        }
        rules.append("routing/refusals.drl", BROKEN);
        try (Service service = start(rules, "2026-07-13T15:00:00Z")) {
            assertThat(inForce(service))
                    .as("a broken folder keeps nobody from work")
                    .isEqualTo(first);
        }
        assertWhole();
    }

    private static void aBrokenFolderChangesNothing(Service service, OwnRules rules, String candidate) {
        rules.append("routing/refusals.drl", BROKEN);
        Answer refused = service.task("rules").ok(422);
        assertThat(refused.raw().body()).containsPattern("routing/refusals\\.drl:\\d+: .*Nothing");
        rules.replace("routing/refusals.drl", BROKEN, "");
        assertThat(service.task("rules").ok(200).raw().body()).startsWith("unchanged " + candidate + " CANDIDATE");
    }

    private void assertWhole() {
        Vault vault = new Vault(KeyRing.inFile(folder.resolve("vault.key")));
        try (Storage storage =
                Storage.open("jdbc:sqlite:" + folder.resolve("aiguillage.db"), null, null, Clock.systemUTC(), vault)) {
            assertThat(storage.verify()).isEmpty();
        }
    }

    private Service start(OwnRules rules, String clock) {
        return Service.start(folder, Map.of("clock", clock, "rules", rules.folder()));
    }

    /** Over the week-end and Monday, the ball is with the startup. */
    private static void pause(Service service, String referral) {
        service.post(
                        Service.ADMIN,
                        "/api/referrals/" + referral + "/waiting",
                        "{'on': 'STARTUP', 'reason': 'Le plan de financement'}")
                .ok(200);
        service.advance(Duration.ofDays(3));
        service.post(Service.ADMIN, "/api/referrals/" + referral + "/resumption", "{}")
                .ok(200);
    }

    private static String candidate(Service service) {
        String said = service.task("rules").ok(200).raw().body();
        assertThat(said).startsWith("candidate ");
        return said.substring("candidate ".length()).strip();
    }

    private static String backTest(Service service, String token, String candidate) {
        String id = service.post(token, "/api/backtests", "{'candidate': '" + candidate + "'}")
                .ok(201)
                .text("/id");
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        String state = "";
        while (!state.equals("FINISHED") && System.nanoTime() < deadline) {
            state = service.get(token, "/api/backtests/" + id).ok(200).text("/state");
        }
        assertThat(state).isEqualTo("FINISHED");
        return id;
    }

    private static String inForce(Service service) {
        return service.get(Service.ADMIN, "/api/rulebooks/current").ok(200).text("/version");
    }

    private static Instant due(Service service, String referral) {
        return Instant.parse(
                service.get(Service.ADMIN, "/api/referrals/" + referral).ok(200).text("/due"));
    }

    private static Instant dayAfter(Service service, Instant due) {
        return Instant.parse(service.get(Service.ADMIN, "/api/calendars/FR_STD/due?from=" + due + "&amount=PT9H")
                .ok(200)
                .text("/due"));
    }

    private static JsonNode verdicts(Service service, String dossier) {
        return service.get(Service.ADMIN, "/api/dossiers/" + dossier + "/verdicts")
                .ok(200)
                .body()
                .at("/items");
    }
}
