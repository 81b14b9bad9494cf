package org.aiguillage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aiguillage.acceptance.Service.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A regional manager tries a rulebook on the past before it counts. */
class BacktestJourneyTest {
    private static final String CLOCK = "2026-09-07T07:00:00Z";

    @Test
    void aCandidateIsTriedOnThePastAndNothingElseMoves(@TempDir Path folder) throws IOException {
        copyRules(folder);
        try (Service service = start(folder)) {
            String candidate = bring(service, folder);
            Cast cast = new Cast(service);
            cast.mandate(cast.investor("Fonds Gourmand"), ", 'role': 'LEAD'");
            String dossier = cast.completeDraft(Cast.SIREN, "");
            assertThat(cast.submit(dossier).ok(200).body().at("/routed").asInt())
                    .isEqualTo(1);
            service.advance(Duration.ofDays(20));
            String before = everything(service, dossier);

            String asked = ask(service, candidate);
            JsonNode finished = finished(service, asked);

            assertThat(finished.at("/counts/dossiers").asInt()).isEqualTo(1);
            assertThat(finished.at("/counts/lost").asInt()).isEqualTo(1);
            assertThat(finished.at("/counts/unlikeRecorded").asInt()).isZero();
            assertThat(finished.at("/progress/done").asInt()).isEqualTo(1);
            assertThat(finished.at("/result/loads/0/investor").asText()).isEqualTo("Fonds Gourmand");
            JsonNode deal = service.get(Service.ADMIN, "/api/backtests/" + asked + "/dossiers")
                    .ok(200)
                    .body()
                    .at("/items/0/deals/0");
            assertThat(deal.at("/kind").asText()).isEqualTo("LOST");
            assertThat(deal.at("/rules/0").asText()).isEqualTo("routing-lead-too-small");
            assertThat(service.get(Service.ADMIN, "/api/backtests/" + asked + "/flags")
                            .ok(200)
                            .body()
                            .at("/items"))
                    .isNotEmpty();
            assertThat(service.get(Service.ADMIN, "/api/backtests/" + asked + "/report")
                            .ok(200)
                            .raw()
                            .body())
                    .startsWith("# Un dossier sur 1 irait à d’autres investisseurs")
                    .contains("Fonds Gourmand");
            assertThat(everything(service, dossier))
                    .as("dossier, deals and flags stay as they are")
                    .isEqualTo(before);
            Answer late = service.post(Service.ADMIN, "/api/backtests/" + asked + "/cancellation", "{}");
            assertThat(late.status()).isEqualTo(409);
        }
    }

    @Test
    void whatWasAskedBeforeARestartRunsAfterIt(@TempDir Path folder) throws IOException {
        copyRules(folder);
        String first;
        String second;
        String third;
        try (Service service = start(folder)) {
            String candidate = bring(service, folder);
            first = ask(service, candidate);
            second = ask(service, candidate);
            third = ask(service, candidate);
            assertThat(service.post(Service.ADMIN, "/api/backtests/" + third + "/cancellation", "{}")
                            .ok(200)
                            .text("/state"))
                    .isEqualTo("CANCELLED");
        }
        try (Service service = start(folder)) {
            finished(service, first);
            finished(service, second);
            assertThat(service.get(Service.ADMIN, "/api/backtests/" + third)
                            .ok(200)
                            .text("/state"))
                    .isEqualTo("CANCELLED");
            List<String> newestFirst = service.get(Service.ADMIN, "/api/backtests")
                    .ok(200)
                    .body()
                    .at("/items")
                    .findValuesAsText("id");
            assertThat(newestFirst).containsExactly(third, second, first);
        }
    }

    @Test
    void aWrongQuestionNamesItsFieldAndOnlyTheRegionAsks(@TempDir Path folder) {
        try (Service service = Service.start(folder, CLOCK)) {
            refused(service, "{'candidate': 'unknown', 'from': '2026-01-01', 'to': '2026-09-01'}", "candidate");
            refused(service, "{'from': '2026-01-01', 'to': '2026-09-01'}", "candidate");
            refused(service, "{'candidate': 'unknown', 'from': 'hier', 'to': '2026-09-01'}", "from");
            refused(service, "{'candidate': 'unknown', 'from': '2026-01-01', 'to': '2026-01-01T00:00'}", "to");
            String current =
                    service.get(Service.ADMIN, "/api/rulebooks/current").ok(200).text("/version");
            refused(service, "{'candidate': '" + current + "', 'from': '2026-09-01', 'to': '2026-01-01'}", "from");
            String territory = new Cast(service).account("'role': 'TERRITORY_STAFF', 'territory': 'LYON'");
            assertThat(service.get(territory, "/api/backtests").status()).isEqualTo(403);
            assertThat(service.get(Service.ADMIN, "/api/backtests/none").status())
                    .isEqualTo(404);
        }
    }

    private static void refused(Service service, String question, String field) {
        Answer answer = service.post(Service.ADMIN, "/api/backtests", question);
        assertThat(answer.status()).as(question).isEqualTo(400);
        assertThat(answer.body().at("/errors").findValuesAsText("field")).contains(field);
    }

    private static Service start(Path folder) {
        return Service.start(
                folder, Map.of("clock", CLOCK, "rules", rules(folder).toString()));
    }

    private static Path rules(Path folder) {
        return folder.resolve("rules");
    }

    /** The folder that the service reads, to be changed while it runs. */
    private static void copyRules(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        rules(folder).resolve(Path.of("rules").relativize(file).toString()));
            }
        }
    }

    /** A version that asks more of a lead and gives investors less time. */
    private static String bring(Service service, Path folder) throws IOException {
        edit(rules(folder).resolve("tables/parameters.csv"), "lead-share,0.20", "lead-share,0.90");
        edit(rules(folder).resolve("tables/allowances.csv"), "SENT,INVESTOR,*,5", "SENT,INVESTOR,*,2");
        service.task("rules").ok(200);
        for (JsonNode rulebook :
                service.get(Service.ADMIN, "/api/rulebooks").ok(200).body().at("/items")) {
            if (!rulebook.at("/current").asBoolean()) {
                return rulebook.at("/version").asText();
            }
        }
        throw new AssertionError("no candidate");
    }

    private static void edit(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private static String ask(Service service, String candidate) {
        return service.post(
                        Service.ADMIN,
                        "/api/backtests",
                        "{'candidate': '" + candidate + "', 'from': '2026-01-01', 'to': '2027-01-01'}")
                .ok(201)
                .text("/id");
    }

    private static JsonNode finished(Service service, String id) {
        for (int i = 0; i < 600; i++) {
            JsonNode body =
                    service.get(Service.ADMIN, "/api/backtests/" + id).ok(200).body();
            String state = body.at("/state").asText();
            if (!state.equals("ASKED") && !state.equals("RUNNING")) {
                assertThat(state).as(body.toString()).isEqualTo("FINISHED");
                return body;
            }
            pause();
        }
        throw new AssertionError("the back-test did not end");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String everything(Service service, String dossier) {
        return service.get(Service.ADMIN, "/api/dossiers/" + dossier + "/journal")
                        .raw()
                        .body()
                + service.get(Service.ADMIN, "/api/referrals").raw().body()
                + service.get(Service.ADMIN, "/api/flags").raw().body();
    }
}
