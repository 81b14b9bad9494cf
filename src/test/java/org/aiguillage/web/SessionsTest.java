package org.aiguillage.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sessions are seen and ended by their owner, on the page and over the API, and end by themselves. */
class SessionsTest {
    private static final String PATH = "/api/sessions";
    private static final String INSIDE = "/session/end";

    @RegisterExtension
    static final StartedService SERVICE = new StartedService();

    private final Client staff = Client.admin(SERVICE);
    private final String token = opened("Léa");
    private final Client lea = staff.as(token);

    private String opened(String name) {
        return staff.post("/api/accounts", """
                {"role":"TERRITORY_STAFF","territory":"LYON","name":"%s","email":"lea@lyon.test"}""".formatted(name))
                .json()
                .path("token")
                .asText();
    }

    @Test
    void theOwnerSeesEachSessionAndEndsOne() {
        Tab here = Tab.entered(SERVICE, token);
        Tab lost = Tab.entered(SERVICE, token);
        JsonNode sessions = lea.get(PATH).json().path("items");
        assertThat(sessions).hasSize(2);
        assertThat(sessions.get(0).path("device").asText()).startsWith("Java-http-client");
        assertThat(lea.get(PATH).text()).doesNotContain("ash");

        assertThat(end(lea, sessions.get(0).path("id").asText())).isEqualTo(204);
        assertThat(lost.open("/").text()).doesNotContain(INSIDE);
        assertThat(here.open("/").text()).contains(INSIDE);
        assertThat(end(lea, sessions.get(0).path("id").asText())).isEqualTo(404);
    }

    @Test
    void somebodyElsesSessionsAnswerLikeThoseThatAreNotThereButTheRegionActsForAll() {
        Tab here = Tab.entered(SERVICE, token);
        JsonNode session = lea.get(PATH).json().path("items").get(0);
        String account = session.path("accountId").asText();
        Client paul = staff.as(opened("Paul"));

        assertThat(end(paul, session.path("id").asText())).isEqualTo(404);
        assertThat(end(paul, "unknown")).isEqualTo(404);
        assertThat(paul.get(PATH + "?accountId=" + account).status()).isEqualTo(404);
        assertThat(paul.get(PATH + "?accountId=unknown").status()).isEqualTo(404);
        assertThat(here.open("/").text()).contains(INSIDE);

        assertThat(staff.get(PATH + "?accountId=" + account).json().path("items"))
                .hasSize(1);
        assertThat(end(staff, session.path("id").asText())).isEqualTo(204);
        assertThat(here.open("/").text()).doesNotContain(INSIDE);
    }

    @Test
    void whoComesInAndGoesOutAndWhoEndsWhatIsOnRecord() {
        Tab here = Tab.entered(SERVICE, token);
        here.submit("/session/end", Map.of());
        here.open("/");
        here.submit("/session", Map.of("token", "wrong"));
        Tab.entered(SERVICE, token);
        JsonNode session = lea.get(PATH).json().path("items").get(0);
        end(staff, session.path("id").asText());
        String account = session.path("accountId").asText();

        JsonNode trail = staff.get("/api/audit/" + account).json().path("items");
        assertThat(trail.findValuesAsText("type")).containsExactly("SignedIn", "SignedOut", "SignedIn", "SessionEnded");
        assertThat(trail.at("/0/body/means").asText()).isEqualTo("TOKEN");
        assertThat(trail.at("/0/address").asText()).isEqualTo("127.0.0.1");
        assertThat(trail.at("/0/body").toString()).doesNotContain("127.0.0.1");
        assertThat(trail.at("/3/actor").asText()).isNotEqualTo(account);
        assertThat(staff.get("/api/audit/nobody").text()).contains("SignInRefused");
    }

    @Test
    void aSessionEndsAfterAnHourOfRestAndAfterTwelveHoursWhateverOneDoes() {
        Tab busy = Tab.entered(SERVICE, token);
        Tab idle = Tab.entered(SERVICE, token);
        SERVICE.pass(Duration.ofMinutes(59));
        assertThat(busy.open("/").text()).contains(INSIDE);
        SERVICE.pass(Duration.ofMinutes(1));
        assertThat(idle.open("/").text()).doesNotContain(INSIDE);
        assertThat(lea.get(PATH).json().path("items")).hasSize(1);
        for (int i = 0; i < 13; i++) {
            assertThat(busy.open("/").text())
                    .as("after " + (60 + 50 * i) + " minutes")
                    .contains(INSIDE);
            SERVICE.pass(Duration.ofMinutes(50));
        }
        assertThat(busy.open("/").text()).contains(INSIDE);
        SERVICE.pass(Duration.ofMinutes(10));
        assertThat(busy.open("/").text()).doesNotContain(INSIDE);
    }

    @Test
    void thePageOfTheAccountShowsThisSessionAndEndsTheOthers() {
        Tab lost = Tab.entered(SERVICE, token);
        Tab here = Tab.entered(SERVICE, token);
        Tab.Page page = here.open("/account", "Accept-Language", "en");
        assertThat(page.text()).containsOnlyOnce("this session").contains("End all the others");

        assertThat(here.submit("/account/sessions/end", Map.of()).status()).isEqualTo(303);
        assertThat(lost.open("/").text()).doesNotContain(INSIDE);
        assertThat(here.open("/account", "Accept-Language", "en").text()).doesNotContain("End all the others");

        Matcher own = Pattern.compile("/account/sessions/([^/\"]+)/end").matcher(page.text());
        assertThat(own.find()).isTrue();
        here.submit(own.group(), Map.of());
        assertThat(here.open("/account").status())
                .as("its own session may be ended too")
                .isEqualTo(303);
    }

    @Test
    void thePageOfTheAccountMakesATokenThatIsShownOnceAndEndsIt() {
        Tab here = Tab.entered(SERVICE, token);
        here.open("/account");
        Tab.Page made = here.submit("/account/tokens", Map.of("name", "<b>Tableau</b>", "scope", "READ", "days", "30"));
        Matcher secret = Pattern.compile("<code>([^<]+)</code>").matcher(made.text());
        assertThat(secret.find()).as(made.text()).isTrue();
        assertThat(staff.as(secret.group(1)).get("/api/accounts/me").status()).isEqualTo(200);
        assertThat(made.text()).contains("&lt;b&gt;Tableau").doesNotContain("<b>Tableau");
        assertThat(here.open("/account").text()).doesNotContain(secret.group(1));

        Matcher end = Pattern.compile("/account/tokens/([^/\"]+)/end").matcher(made.text());
        assertThat(end.find()).isTrue();
        assertThat(here.submit(end.group(), Map.of()).status()).isEqualTo(303);
        assertThat(staff.as(secret.group(1)).get("/api/accounts/me").status()).isEqualTo(401);
    }

    @Test
    void whatTheFormDoesNotOfferIsSaidOnThePage() {
        Tab here = Tab.entered(SERVICE, token);
        here.open("/account");
        for (Map<String, String> form : java.util.List.of(
                Map.of("name", "x", "scope", "READ", "days", "9999"),
                Map.of("name", "x", "scope", "ALL", "days", "30"),
                Map.of("name", " ", "scope", "READ", "days", "30"))) {
            Tab.Page page = here.submit("/account/tokens", form);
            assertThat(page.status()).isEqualTo(400);
            assertThat(page.text()).contains("role=\"alert\"");
        }
        assertThat(lea.get("/api/tokens").json().path("items"))
                .as("the opening token")
                .hasSize(1);
    }

    private static int end(Client who, String id) {
        return who.send("DELETE", PATH + "/" + id, BodyPublishers.noBody()).status();
    }
}
