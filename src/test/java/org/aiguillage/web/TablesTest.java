package org.aiguillage.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.StreamSupport;
import org.aiguillage.web.Client.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Staff take a table down, change it in their spreadsheet, and send it up: a candidate comes of it, and nothing else changes. */
final class TablesTest {
    @RegisterExtension
    static final StartedService SERVICE = new StartedService();

    private final Client region = Client.admin(SERVICE);
    private final String version =
            region.get("/api/rulebooks/current").json().path("version").asText();

    @Test
    void tablesAreDescribedColumnByColumn() {
        JsonNode tables = region.get("/api/rulebooks/" + version + "/tables").json();
        JsonNode allowances = StreamSupport.stream(tables.path("items").spliterator(), false)
                .filter(table -> table.path("name").asText().equals("allowances"))
                .findFirst()
                .orElseThrow();
        assertThat(allowances.path("key").toString()).isEqualTo("[\"stage\",\"holder\",\"round\"]");
        assertThat(allowances.path("columns").path(3).path("name").asText()).isEqualTo("workingDays");
        assertThat(allowances.path("columns").path(3).path("type").asText()).isEqualTo("NUMBER");
        assertThat(allowances
                        .path("columns")
                        .path(3)
                        .path("expected")
                        .path("fr")
                        .asText())
                .isEqualTo("un nombre supérieur à zéro");
    }

    @Test
    void whatIsSentUpUnchangedChangesNothing() {
        for (String name : List.of("/tables/weights.xlsx", "/tables/weights.csv")) {
            Answer down = region.get(address(name));
            assertThat(down.header("Content-Disposition")).contains("weights-" + version.substring(0, 8));
            Answer up = upload(address("/tables/weights"), down.bytes());
            assertThat(up.status()).isEqualTo(200);
            assertThat(up.json().path("version").asText()).isEqualTo(version);
            assertThat(up.json().path("isNew").asBoolean()).isFalse();
        }
        Answer all =
                upload(address("/tables"), region.get(address("/tables.xlsx")).bytes());
        assertThat(all.status()).isEqualTo(200);
        assertThat(all.json().path("difference")).isEmpty();
    }

    @Test
    void aChangedCellMakesACandidateAndSaysWhatChanged() {
        String csv = region.get(address("/tables/allowances.csv")).text();
        Answer up = upload(
                address("/tables/allowances"),
                csv.replace("SENT,INVESTOR,*,5,", "SENT,INVESTOR,*,6,").getBytes(UTF_8));
        assertThat(up.status()).as(up.text()).isEqualTo(201);
        String candidate = up.json().path("version").asText();
        assertThat(candidate).isNotEqualTo(version).hasSize(64);
        assertThat(up.header("Location")).endsWith("/api/rulebooks/" + candidate);
        assertThat(up.json().path("difference").path(0).asText())
                .isEqualTo("Dans allowances, SENT INVESTOR * : workingDays passe de 5 à 6.");
        assertThat(region.get("/api/rulebooks/current").json().path("version").asText())
                .isEqualTo(version);
        assertThat(region.get("/api/rulebooks/" + candidate + "/tables/allowances.csv")
                        .text())
                .contains("SENT,INVESTOR,*,6,");
        JsonNode difference = region.get("/api/rulebooks/" + candidate + "/difference?from=" + version)
                .json();
        assertThat(difference.path("tables").path(0).path("cells").toString())
                .isEqualTo("[{\"column\":\"workingDays\",\"from\":\"5\",\"to\":\"6\"}]");
        assertThat(difference.path("rules")).isEmpty();
        Answer again = upload(
                address("/tables/allowances"),
                csv.replace("SENT,INVESTOR,*,5,", "SENT,INVESTOR,*,6,").getBytes(UTF_8));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("version").asText()).isEqualTo(candidate);
    }

    @Test
    void aWrongCellIsNamedBySheetRowAndColumn() {
        String csv = region.get(address("/tables/weights.csv")).text();
        Answer up = upload(
                address("/tables/weights"),
                csv.replace("shareholder,,,40", "shareholder,,,many").getBytes(UTF_8));
        assertThat(up.status()).isEqualTo(400);
        assertThat(up.header("Content-Type")).startsWith("application/problem+json");
        JsonNode error = up.json().path("errors").path(0);
        assertThat(error.path("field").asText()).matches("weights!D\\d+ \\(points\\)");
        assertThat(error.path("message").asText()).isEqualTo("« many » là où était attendu un nombre entier");
    }

    @Test
    void whatIsNoTableOfAVersionIsRefusedByItsName() {
        assertThat(region.get(address("/tables/wages.csv")).status()).isEqualTo(404);
        assertThat(region.get("/api/rulebooks/none/tables.xlsx").status()).isEqualTo(404);
        assertThat(region.get("/api/rulebooks/none/tables").status()).isEqualTo(404);
        assertThat(region.get(address("/difference?from=none")).status()).isEqualTo(404);
        assertThat(region.get(address("/difference")).status()).isEqualTo(400);
        assertThat(upload(address("/tables/wages"), "a,b".getBytes(UTF_8)).status())
                .isEqualTo(404);
        assertThat(upload(address("/tables/weights"), new byte[0]).status()).isEqualTo(400);
        assertThat(upload(address("/tables/weights"), new byte[(2 << 20) + 1]).status())
                .isEqualTo(413);
        assertThat(upload(address("/tables"), "criterion,points".getBytes(UTF_8))
                        .status())
                .isEqualTo(400);
        assertThat(region.upload(address("/tables/weights"), "PITCH_DECK", "a.csv", "a".getBytes(UTF_8))
                        .json()
                        .path("errors")
                        .path(0)
                        .path("field")
                        .asText())
                .isEqualTo("kind");
    }

    @Test
    void territoryStaffReadTablesAndDoNotSendAny() {
        String token = region.post(
                        "/api/accounts",
                        "{\"role\": \"TERRITORY_STAFF\", \"territory\": \"LYON\", \"name\": \"Ada\", \"email\":"
                                + " \"ada@lyon.example\"}")
                .json()
                .path("token")
                .asText();
        Client territory = region.as(token);
        assertThat(territory.get(address("/tables/weights.xlsx")).status()).isEqualTo(200);
        assertThat(upload(territory, address("/tables/weights"), new byte[] {1}).status())
                .isEqualTo(403);
        assertThat(region.as("").get(address("/tables/weights.xlsx")).status()).isEqualTo(401);
    }

    private String address(String path) {
        return "/api/rulebooks/" + version + path;
    }

    private Answer upload(String path, byte[] content) {
        return upload(region, path, content);
    }

    private static Answer upload(Client client, String path, byte[] content) {
        String head = String.join(
                "\r\n",
                "--X",
                "Content-Disposition: form-data; name=\"file\"; filename=\"table\"",
                "Content-Type: application/octet-stream",
                "",
                "");
        return client.send(
                "POST",
                path,
                BodyPublishers.ofByteArrays(List.of(head.getBytes(UTF_8), content, "\r\n--X--\r\n".getBytes(UTF_8))),
                "Content-Type",
                "multipart/form-data; boundary=X");
    }
}
