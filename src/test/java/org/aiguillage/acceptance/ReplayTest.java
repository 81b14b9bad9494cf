package org.aiguillage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.aiguillage.acceptance.Service.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A decision is decided again, years and rulebooks later, and says the same; where it does not, it says so. */
class ReplayTest {
    private static final String WEIGHTS = "tables/weights.csv";
    private static final String OTHER_SIREN = "552032534";

    @TempDir
    Path folder;

    @Test
    void aDecisionIsThatOfItsOwnVersionWhateverComesLater() throws IOException, SQLException {
        OwnRules rules = OwnRules.in(folder.resolve("rules"));
        String dossier;
        JsonNode verdicts;
        String first;
        try (Service service = start(rules)) {
            Cast cast = new Cast(service);
            cast.mandate(cast.investor("Fonds Large"), ", 'capacity': 11, 'sectorsIn': ['CLEANTECH']");
            cast.mandate(cast.investor("Fonds Suiveur"), ", 'role': 'FOLLOW', 'sectorsIn': ['CLEANTECH']");
            cast.mandate(cast.investor("Fonds Lyonnais"), ", 'territories': ['LYON']");
            dossier = cast.completeDraft(Cast.SIREN, "");
            cast.submit(dossier).ok(200);
            service.put(Service.ADMIN, "/api/dossiers/" + dossier, version(service, dossier), leadFound())
                    .ok(200);

            verdicts = verdicts(service, dossier);
            first = verdicts.at("/0/rulebook").asText();
            Answer replay = replay(service, dossier);
            assertThat(replay.body().at("/equal").asBoolean())
                    .as(replay.raw().body())
                    .isTrue();
            assertThat(replay.body().at("/wordForWord").asBoolean()).isTrue();
            assertThat(replay.body().at("/differences")).isEmpty();
            assertThat(replay.text("/rulebook")).isEqualTo(first);
            assertThat(replay.text("/decidedAt")).startsWith("2026-09-07T08:00:00");
            assertThat(replay.body().at("/positions/journal").asLong()).isPositive();
            assertThat(nearMisses(verdicts)).isEqualTo(1);
        }
        rules.replace(WEIGHTS, "shareholder,,,40", "shareholder,,,41");
        rules.putInForce(folder);
        try (Service service = start(rules)) {
            assertThat(verdicts(service, dossier)).isEqualTo(verdicts);
            assertThat(replay(service, dossier).body().at("/equal").asBoolean()).isTrue();

            Cast cast = new Cast(service);
            String later = cast.completeDraft(OTHER_SIREN, "");
            assertThat(service.get(Service.ADMIN, "/api/dossiers/" + later + "/replay")
                            .status())
                    .as("not routed yet")
                    .isEqualTo(409);
            cast.submit(later).ok(200);
            assertThat(verdicts(service, later).at("/0/rulebook").asText()).isNotEqualTo(first);
            assertThat(replay(service, later).body().at("/equal").asBoolean()).isTrue();
        }
        tamper(first);
        try (Service service = start(rules)) {
            Answer replay = replay(service, dossier);
            assertThat(replay.body().at("/equal").asBoolean()).isFalse();
            assertThat(replay.raw().body()).contains("no longer the same").contains("points; decided again");
        }
    }

    /** Changes the archived weights behind the application's back. */
    private void tamper(String version) throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("aiguillage.db"));
                Statement statement = database.createStatement()) {
            int changed = statement.executeUpdate("update rulebook_content set content = replace(content, ',10', ',12')"
                    + " where version = '" + version + "' and path = '" + WEIGHTS + "'");
            assertThat(changed).isEqualTo(1);
        }
    }

    private Service start(OwnRules rules) {
        return Service.start(folder, Map.of("clock", "2026-09-07T08:00:00Z", "rules", rules.folder()));
    }

    private static String version(Service service, String dossier) {
        return service.get(Service.ADMIN, "/api/dossiers/" + dossier).ok(200).header("ETag");
    }

    private static String leadFound() {
        return Cast.raise(Cast.SIREN, ", 'leadFound': true");
    }

    private static JsonNode verdicts(Service service, String dossier) {
        return service.get(Service.ADMIN, "/api/dossiers/" + dossier + "/verdicts")
                .ok(200)
                .body()
                .at("/items");
    }

    private static int nearMisses(JsonNode verdicts) {
        int count = 0;
        for (JsonNode verdict : verdicts) {
            count += verdict.at("/nearMiss").asBoolean() ? 1 : 0;
        }
        return count;
    }

    private static Answer replay(Service service, String dossier) {
        return service.get(Service.ADMIN, "/api/dossiers/" + dossier + "/replay")
                .ok(200);
    }
}
