package org.aiguillage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.aiguillage.acceptance.Service.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who was refused is on record, and what cannot be put on record does not happen. */
class AuditTest {
    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // Started before each test.
    private Service service;

    @BeforeEach
    void start() {
        service = Service.start(folder, "2026-07-06T08:00:00Z");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void aTokenThatOpensNothingIsOnRecordWithItsCallAndItsAddress() {
        service.get("a-wrong-token", "/api/dossiers?q=x").ok(401);
        service.call("GET", "/api/dossiers", "").ok(401);

        JsonNode trail = trail("nobody");
        assertThat(trail).hasSize(1);
        assertThat(trail.at("/0/type").asText()).isEqualTo("CallRefused");
        assertThat(trail.at("/0/actor").asText()).isEqualTo("nobody");
        assertThat(trail.at("/0/body/call").asText()).isEqualTo("GET /api/dossiers");
        assertThat(trail.at("/0/body/status").asInt()).isEqualTo(401);
    }

    @Test
    void aCallThatAnAccountMayNotMakeIsOnRecordInItsTrail() {
        Answer account = territory();
        service.post(account.text("/token"), "/api/investors", "{}").ok(403);

        assertThat(service.get(account.text("/token"), "/api/audit/nobody").status())
                .isEqualTo(403);
        JsonNode trail = trail(account.text("/id"));
        assertThat(trail).hasSize(2);
        assertThat(trail.at("/0/actor").asText()).isEqualTo(account.text("/id"));
        assertThat(trail.at("/0/body/call").asText()).isEqualTo("POST /api/investors");
        assertThat(trail.at("/1/body/call").asText()).isEqualTo("GET /api/audit/nobody");
        assertThat(service.get(Service.ADMIN, "/api/audit").ok(200).text("/items/0/subject"))
                .isEqualTo(account.text("/id"));
    }

    @Test
    void whatCannotBeWrittenDownFailsTheCall() throws Exception {
        String token = territory().text("/token");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("aiguillage.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("drop table audit");
        }
        service.get("a-wrong-token", "/api/dossiers").ok(500);
        service.post(token, "/api/investors", "{}").ok(500);
        service.get(token, "/api/dossiers").ok(200);
    }

    private Answer territory() {
        return service.post(
                        Service.ADMIN,
                        "/api/accounts",
                        "{'role':'TERRITORY_STAFF','territory':'LYON','name':'Léa Roux','email':'lea@lyon.example'}")
                .ok(201);
    }

    private JsonNode trail(String subject) {
        return service.get(Service.ADMIN, "/api/audit/" + subject)
                .ok(200)
                .body()
                .path("items");
    }
}
