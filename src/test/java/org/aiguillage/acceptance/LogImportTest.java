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
import java.util.stream.StreamSupport;
import org.aiguillage.acceptance.Child.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log from elsewhere becomes the history of dossiers, told at its own times and decided by nobody here. */
class LogImportTest {
    private static final String NOW = "2026-07-20T10:00:00Z";
    private static final String MAP = """
            activity,stage,holder
            received,SUBMITTED,
            check,COMPLETENESS_CHECK,CLUSTER
            asked,COMPLETENESS_CHECK,
            sent,ROUTED,CLUSTER
            meeting,IN_PROGRESS,
            note,-,
            done,CLOSED,
            """;
    /** A goes back once and ends; B is still open, and late; C ends by its column. */
    private static final String LOG = """
            case_id,activity,timestamp,finished
            A,received,2026-03-02T09:00:00Z,
            A,check,2026-03-03T09:00:00Z,
            A,asked,2026-03-04T09:00:00Z,
            A,received,2026-03-06T09:00:00Z,
            A,note,2026-03-06T10:00:00Z,
            A,check,2026-03-09T09:00:00Z,
            A,sent,2026-03-10T09:00:00Z,
            A,done,2026-07-06T09:00:00.250Z,
            B,received,2026-05-04T08:00:00Z,
            B,sent,2026-05-05T08:00:00Z,
            C,received,2026-05-06T08:00:00Z,2026-06-01T08:00:00Z
            C,meeting,2026-05-07T08:00:00Z,2026-06-01T08:00:00Z
            C,note,2026-06-02T08:00:00Z,2026-06-01T08:00:00Z
            """;

    @TempDir
    private Path folder;

    @Test
    void aLogIsToldAtItsOwnTimesAndTouchesNothingElse() throws Exception {
        String before;
        try (Service service = Service.start(folder, NOW)) {
            before = service.get(Service.ADMIN, "/api/dossiers").ok(200).text("/items");
        }
        assertThat(before).isEmpty();

        Ended done = importing();
        assertThat(done.status()).as(done.output()).isZero();
        assertThat(done.output())
                .contains("log.csv, line 2 (log:A): created", "line 12 (log:C): created; events after the end")
                .contains("created: 3");

        try (Service service = Service.start(folder, NOW)) {
            service.advance(Duration.ofMinutes(10));
            whatHappened(service);
            whereItStands(service);
            whatIsSlow(service);
            whatNobodyDecided(service);
            assertThat(mails()).isEmpty();
        }
        Ended again = importing();
        assertThat(again.status()).as(again.output()).isZero();
        assertThat(again.output()).contains("unchanged: 3").doesNotContain("created");
        assertThat(command("verify", "config.yml").status()).isZero();
        assertThat(command("import", "config.yml", "--log", "log.csv").status()).isEqualTo(2);
    }

    private void whatHappened(Service service) {
        JsonNode events = service.get(
                        Service.ADMIN,
                        "/api/dossiers/" + dossier(service, "A").at("/id").asText() + "/journal")
                .ok(200)
                .body()
                .at("/items");
        assertThat(events.findValuesAsText("at"))
                .containsExactly(
                        "2026-03-02T09:00:00Z",
                        "2026-03-03T09:00:00Z",
                        "2026-03-04T09:00:00Z",
                        "2026-03-06T09:00:00Z",
                        "2026-03-09T09:00:00Z",
                        "2026-03-10T09:00:00Z",
                        "2026-07-06T09:00:00.250Z");
        assertThat(events.findValuesAsText("actor")).containsOnly("imported");
        assertThat(events.findValuesAsText("type")).startsWith("DossierImported", "StageImported");
    }

    private void whereItStands(Service service) {
        assertThat(dossier(service, "A").at("/stage").asText()).isEqualTo("CLOSED");
        assertThat(dossier(service, "C").at("/stage").asText()).isEqualTo("CLOSED");
        JsonNode b = dossier(service, "B");
        assertThat(b.at("/stage").asText()).isEqualTo("ROUTED");
        assertThat(b.toString()).contains("2026-05-05T08:00:00Z");
        JsonNode times = service.get(Service.ADMIN, "/api/bottlenecks").ok(200).body();
        assertThat(times.at("/stages").findValuesAsText("stage"))
                .contains("SUBMITTED", "COMPLETENESS_CHECK", "ROUTED", "IN_PROGRESS");
        assertThat(times.at("/decided").asInt()).as("A and C").isEqualTo(2);
        assertThat(times.at("/share").asDouble())
                .as("A lay with the cluster for months")
                .isEqualTo(0.5);
        assertThat(times.at("/loops").toString()).contains("SUBMITTED", "COMPLETENESS_CHECK");
        assertThat(service.get(Service.ADMIN, "/api/dossiers/" + b.at("/id").asText() + "/forecast")
                        .ok(200)
                        .body()
                        .findValue("n")
                        .asInt())
                .as("A's stay was longer than nothing, B's own lasts")
                .isPositive();
    }

    /** The stage that lasts alone has flags; each level once, the service's own clock adding none. */
    private void whatIsSlow(Service service) {
        JsonNode flags = service.get(Service.ADMIN, "/api/flags").ok(200).body().at("/items");
        assertThat(flags.findValuesAsText("level")).containsExactlyInAnyOrder("WARNING", "BREACH", "REGION");
        assertThat(flags.findValuesAsText("since")).containsOnly("2026-05-05T08:00:00Z");
    }

    private void whatNobodyDecided(Service service) {
        String path = "/api/dossiers/" + dossier(service, "A").at("/id").asText();
        assertThat(service.get(Service.ADMIN, path + "/verdicts").ok(200).body().at("/items"))
                .isEmpty();
        assertThat(service.get(Service.ADMIN, path + "/replay").ok(409).raw().body())
                .contains("repris d’un autre système");
    }

    private JsonNode dossier(Service service, String name) {
        JsonNode items =
                service.get(Service.ADMIN, "/api/dossiers").ok(200).body().at("/items");
        String id = StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.at("/company/name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .at("/id")
                .asText();
        return service.get(Service.ADMIN, "/api/dossiers/" + id).ok(200).body();
    }

    private List<Path> mails() throws IOException {
        Path outbox = folder.resolve("outbox");
        if (!Files.exists(outbox)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(outbox)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private Ended importing() throws IOException, InterruptedException {
        return command(
                "import",
                "config.yml",
                "--log",
                Files.writeString(folder.resolve("log.csv"), LOG).toString(),
                "--mapping",
                Files.writeString(folder.resolve("map.csv"), MAP).toString(),
                "--country",
                "BE",
                "--end",
                "finished",
                "--language",
                "en");
    }

    private Ended command(String... arguments) throws IOException, InterruptedException {
        return Child.command(
                Map.of(
                        "AIGUILLAGE_DATABASE_URL",
                        "jdbc:sqlite:" + folder.resolve("aiguillage.db"),
                        "AIGUILLAGE_CLOCK",
                        NOW),
                folder,
                arguments);
    }
}
