package org.aiguillage.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tokens that accounts make for their programs. */
class TokensTest {
    private static final String PATH = "/api/tokens";

    @RegisterExtension
    static final StartedService SERVICE = new StartedService();

    private final Client staff = Client.admin(SERVICE);
    private final Client office = office("Léa");

    private Client office(String name) {
        Client.Answer opened = staff.post("/api/accounts", """
                {"role":"TERRITORY_STAFF","territory":"LYON","name":"%s","email":"lea@lyon.test"}""".formatted(name));
        return staff.as(opened.json().path("token").asText());
    }

    private static JsonNode made(Client owner, String json) {
        Client.Answer answer = owner.post(PATH, json);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith(PATH + "/" + answer.id());
        return answer.json();
    }

    private static int delete(Client who, String id) {
        return who.send("DELETE", PATH + "/" + id, BodyPublishers.noBody()).status();
    }

    @Test
    void aTokenThatReadsReadsAndChangesNothing() {
        JsonNode token = made(office, "{\"name\":\"Tableau de bord\",\"scope\":\"READ\"}");
        Client program = office.as(token.path("token").asText());

        assertThat(program.get("/api/accounts/me").json().path("name").asText()).isEqualTo("Léa");
        Client.Answer refused = program.send(
                "PATCH",
                "/api/accounts/me/notices",
                BodyPublishers.ofString("{\"digest\":false}"),
                "Content-Type",
                "application/json",
                "Accept-Language",
                "en");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("only allows reading");
        assertThat(program.post(PATH, "{\"name\":\"x\",\"scope\":\"EVERYTHING\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aTokenForEverythingDoesWhatItsAccountMayDoAndNoMore() {
        JsonNode token = made(office, "{\"name\":\"Script\",\"scope\":\"EVERYTHING\"}");
        Client program = office.as(token.path("token").asText());

        assertThat(program.send(
                                "PATCH",
                                "/api/accounts/me/notices",
                                BodyPublishers.ofString("{\"digest\":false}"),
                                "Content-Type",
                                "application/json")
                        .status())
                .isEqualTo(200);
        assertThat(program.post("/api/accounts", "{}").status()).isEqualTo(403);
    }

    @Test
    void aTokenIsShownOnceAndListedWithoutItsSecret() {
        JsonNode first = made(office, "{\"name\":\"Un\",\"scope\":\"READ\"}");
        JsonNode second = made(
                office, "{\"name\":\"Deux\",\"scope\":\"EVERYTHING\",\"expiresAt\":\"2026-07-20T10:00:00+02:00\"}");

        Client.Answer list = office.get(PATH);
        assertThat(list.json().path("items").findValuesAsText("name")).containsExactly("Deux", "Un", "null");
        assertThat(list.text())
                .contains("\"expiresAt\":\"2026-07-20T08:00:00Z\"")
                .doesNotContain(
                        first.path("token").asText(), second.path("token").asText(), "Hash");
        assertThat(Duration.between(
                        java.time.Instant.parse(first.path("madeAt").asText()),
                        java.time.Instant.parse(first.path("expiresAt").asText())))
                .isEqualTo(Duration.ofDays(90));
        assertThat(office.get(PATH + "?limit=1").json().path("next").asText()).isEqualTo("1");
    }

    @Test
    void aTokenThatWasEndedOpensNothingFromTheNextRequestOn() {
        JsonNode token = made(office, "{\"name\":\"Perdu\",\"scope\":\"READ\"}");
        Client program = office.as(token.path("token").asText());
        assertThat(program.get("/api/accounts/me").status()).isEqualTo(200);

        assertThat(delete(office, token.path("id").asText())).isEqualTo(204);
        assertThat(program.get("/api/accounts/me").status()).isEqualTo(401);
        assertThat(office.get(PATH).json().path("items"))
                .as("the opening token")
                .hasSize(1);
        assertThat(delete(office, token.path("id").asText())).isEqualTo(404);
    }

    @Test
    void aTokenOpensNothingFromItsEndOn() {
        String now = made(office, "{\"name\":\"x\",\"scope\":\"READ\"}")
                .path("madeAt")
                .asText();
        String end = java.time.Instant.parse(now).plusSeconds(60).toString();
        JsonNode token = made(office, "{\"name\":\"Court\",\"scope\":\"READ\",\"expiresAt\":\"%s\"}".formatted(end));
        Client program = office.as(token.path("token").asText());

        SERVICE.pass(Duration.ofSeconds(59));
        assertThat(program.get("/api/accounts/me").status()).isEqualTo(200);
        SERVICE.pass(Duration.ofSeconds(1));
        assertThat(program.get("/api/accounts/me").status()).isEqualTo(401);
    }

    @Test
    void whatBelongsToSomebodyElseAnswersLikeWhatIsNotThereButTheRegionActsForAll() {
        JsonNode token = made(office, "{\"name\":\"Mien\",\"scope\":\"READ\"}");
        String owner = token.path("accountId").asText();
        Client other = office("Paul");

        assertThat(delete(other, token.path("id").asText())).isEqualTo(404);
        assertThat(other.get(PATH + "?accountId=" + owner).status()).isEqualTo(404);
        assertThat(other.get(PATH + "?accountId=unknown").status()).isEqualTo(404);
        assertThat(other.post(PATH, "{\"accountId\":\"%s\",\"name\":\"x\",\"scope\":\"READ\"}".formatted(owner))
                        .status())
                .isEqualTo(404);

        assertThat(staff.get(PATH + "?accountId=" + owner).json().path("items")).hasSize(2);
        JsonNode given = made(staff, "{\"accountId\":\"%s\",\"name\":\"x\",\"scope\":\"READ\"}".formatted(owner));
        assertThat(office.as(given.path("token").asText())
                        .get("/api/accounts/me")
                        .id())
                .isEqualTo(owner);
        assertThat(delete(staff, token.path("id").asText())).isEqualTo(204);
    }

    @Test
    void whatCannotBeIsNamed() {
        assertThat(office.post(PATH, "{}").text()).contains("\"field\":\"name\"", "\"field\":\"scope\"");
        assertThat(office.post(PATH, "{\"name\":\"x\",\"scope\":\"ALL\"}").text())
                .contains("\"field\":\"scope\"");
        for (String end : new String[] {"2026-07-06T08:00:00Z", "2027-12-31T00:00:00Z", "1999-01-01T00:00:00Z"}) {
            Client.Answer answer =
                    office.post(PATH, "{\"name\":\"x\",\"scope\":\"READ\",\"expiresAt\":\"%s\"}".formatted(end));
            assertThat(answer.status()).as(end).isEqualTo(400);
            assertThat(answer.text()).contains("\"field\":\"expiresAt\"");
        }
    }

    @Test
    void theSameRequestSentTwiceMakesOneToken() {
        String wish = "{\"name\":\"Une fois\",\"scope\":\"READ\"}";
        Client.Answer first = office.post(PATH, wish, "Idempotency-Key", "one");
        Client.Answer again = office.post(PATH, wish, "Idempotency-Key", "one");

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.json().has("token")).as("shown once").isFalse();
        assertThat(office.get(PATH).json().path("items")).hasSize(2);
    }

    @Test
    void aTokenMadeWithATokenEndsNoLaterThanIt() {
        JsonNode script =
                made(office, "{\"name\":\"Script\",\"scope\":\"EVERYTHING\",\"expiresAt\":\"2026-07-20T08:00:00Z\"}");
        Client program = office.as(script.path("token").asText());

        assertThat(made(program, "{\"name\":\"x\",\"scope\":\"READ\"}").path("expiresAt"))
                .isEqualTo(script.path("expiresAt"));
        Client.Answer later =
                program.post(PATH, "{\"name\":\"x\",\"scope\":\"READ\",\"expiresAt\":\"2026-07-20T08:00:01Z\"}");
        assertThat(later.status()).isEqualTo(400);
        assertThat(later.text()).contains("\"field\":\"expiresAt\"");
    }

    @Test
    void theTokenOfTheOpeningIsEndedLikeAnyOther() {
        JsonNode made = made(office, "{\"name\":\"x\",\"scope\":\"EVERYTHING\"}");
        Client program = office.as(made.path("token").asText());
        String account = made.path("accountId").asText();
        assertThat(delete(office("Paul"), account)).isEqualTo(404);

        assertThat(delete(program, account)).isEqualTo(204);
        assertThat(office.get("/api/accounts/me").status()).isEqualTo(401);
        assertThat(program.get(PATH).json().path("items")).hasSize(1);
        assertThat(delete(program, account)).isEqualTo(404);
    }

    @Test
    void anAccountHasNoMoreThanFiftyTokens() {
        for (int i = 0; i < 50; i++) {
            made(office, "{\"name\":\"x\",\"scope\":\"READ\"}");
        }
        assertThat(office.post(PATH, "{\"name\":\"x\",\"scope\":\"READ\"}").status())
                .isEqualTo(409);
    }
}
