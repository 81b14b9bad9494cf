package org.aiguillage.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Everybody chooses what they are told, and in which language. */
class NoticeChoiceTest {
    private static final String PATH = "/api/accounts/me/notices";

    @RegisterExtension
    static final StartedService SERVICE = new StartedService();

    @Test
    void whoHasChosenNothingReadsFrenchAndIsToldEverything() {
        Client.Answer usual = reader().get(PATH);

        assertThat(usual.status()).isEqualTo(200);
        assertThat(usual.header("ETag")).isEqualTo("\"1\"");
        assertChoice(usual.json(), "FR", true, true);
    }

    @Test
    void aPartOfTheChoiceChangesAndTheRestStays() {
        Client reader = reader();

        assertChoice(patch(reader, "{\"language\":\"EN\"}").json(), "EN", true, true);
        assertChoice(patch(reader, "{\"digest\":false}").json(), "EN", true, false);
        assertThat(patch(reader, "{\"digest\":false}").json().path("version").asLong())
                .as("the same choice again is no change")
                .isEqualTo(3);
        assertChoice(reader.get(PATH).json(), "EN", true, false);
    }

    @Test
    void theWholeChoiceIsReplacedByWhoHasReadIt() {
        Client reader = reader();
        String choice = "{\"language\":\"EN\",\"immediate\":false,\"digest\":true}";

        assertThat(reader.put(PATH, choice).status()).isEqualTo(428);
        assertThat(reader.put(PATH, choice, "If-Match", "\"7\"").status()).isEqualTo(412);
        assertChoice(reader.put(PATH, choice, "If-Match", "\"1\"").json(), "EN", false, true);
    }

    @Test
    void whatCannotBeChosenIsNamed() {
        Client reader = reader();

        assertThat(patch(reader, "{\"language\":\"DE\"}").text()).contains("\"field\":\"language\"");
        assertThat(patch(reader, "{\"weekly\":true}").text()).contains("\"field\":\"weekly\"");
        assertThat(patch(reader, "{\"digest\":\"no\"}").text()).contains("\"field\":\"digest\"");
        assertThat(reader.put(PATH, "{\"language\":\"EN\"}", "If-Match", "*").text())
                .contains("\"field\":\"immediate\"", "\"field\":\"digest\"");
        assertThat(reader.as("nobody").get(PATH).status()).isEqualTo(401);
    }

    private static void assertChoice(JsonNode choice, String language, boolean immediate, boolean digest) {
        assertThat(choice.path("language").asText()).isEqualTo(language);
        assertThat(choice.path("immediate").asBoolean()).isEqualTo(immediate);
        assertThat(choice.path("digest").asBoolean()).isEqualTo(digest);
    }

    private static Client.Answer patch(Client reader, String json) {
        return reader.send("PATCH", PATH, BodyPublishers.ofString(json), "Content-Type", "application/json");
    }

    private static Client reader() {
        Client admin = Client.admin(SERVICE);
        String account =
                "{\"role\":\"TERRITORY_STAFF\",\"territory\":\"LYON\",\"name\":\"Léa\",\"email\":\"lea@lyon.test\"}";
        return admin.as(
                admin.post("/api/accounts", account).json().path("token").asText());
    }
}
