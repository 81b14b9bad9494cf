package org.aiguillage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How people enter the pages and leave them. */
class DoorTest {
    /** A form that only asks for a page carries no token. */
    private static final Pattern CHANGING_FORM = Pattern.compile("<form(?! method=\"get\")");

    private static final String COOKIE = "aiguillage_session";
    private static final String SECURE = "__Host-aiguillage_session";

    @RegisterExtension
    static final StartedService SERVICE = new StartedService();

    private final Tab tab = new Tab(SERVICE.base());

    private static Map<String, String> token() {
        return Map.of("token", SERVICE.adminToken());
    }

    @Test
    void aTokenOpensTheDeskWithASessionThatIsNew() {
        Tab.Page entrance = tab.open("/", "Accept-Language", "en");
        String before = tab.cookie(COOKIE);
        assertThat(entrance.status()).isEqualTo(200);
        assertThat(entrance.text()).contains("Access token");

        Tab.Page entered = tab.submit("/session", token());
        assertThat(entered.status()).isEqualTo(303);
        assertThat(entered.header("Location")).endsWith("/");
        assertThat(tab.cookie(COOKIE)).hasSize(43).isNotEqualTo(before);
        assertThat(tab.open("/", "Accept-Language", "en").text()).contains("Sign out", "What stands still");
        assertThat(tab.open("/").cookies()).as("what works is left as it is").isEmpty();
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOfOtherSites() {
        assertThat(tab.open("/").cookies())
                .singleElement()
                .asString()
                .startsWith(COOKIE + "=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure", "Domain");
    }

    @Test
    void whoComesThroughAProxyHasTheSecureCookieWhateverTheServiceWasTold() {
        assertThat(tab.open("/", "X-Forwarded-Proto", "https").cookies())
                .singleElement()
                .asString()
                .startsWith(SECURE + "=");
    }

    @Test
    void aFormWithoutItsTokenOrFromAnotherSiteChangesNothing() {
        tab.open("/");
        assertThat(tab.submit("/session", Map.of("token", SERVICE.adminToken(), "csrf", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(tab.post("/session", "token=" + SERVICE.adminToken()).status())
                .isEqualTo(403);
        for (String origin : new String[] {"https://evil.example", "null", "http://127.0.0.1:1"}) {
            assertThat(tab.submit("/session", token(), "Origin", origin).status())
                    .as(origin)
                    .isEqualTo(403);
        }
        assertThat(tab.submit("/session", token(), "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(tab.open("/").text()).doesNotContain("/session/end");

        Tab inside = Tab.entered(SERVICE, SERVICE.adminToken());
        assertThat(inside.submit("/session/end", Map.of("csrf", "")).status()).isEqualTo(403);
        assertThat(inside.submit("/session/end", Map.of(), "Origin", "https://evil.example")
                        .status())
                .isEqualTo(403);
        assertThat(inside.open("/").text()).contains("/session/end");
    }

    @Test
    void theTokenOfAFormIsThatOfItsOwnSession() {
        Tab other = Tab.entered(SERVICE, SERVICE.adminToken());
        Tab inside = Tab.entered(SERVICE, SERVICE.adminToken());
        String planted = String.valueOf(other.cookie(COOKIE));
        inside.keep(COOKIE, planted);

        assertThat(inside.submit("/session/end", Map.of()).status()).isEqualTo(403);
        assertThat(other.open("/").text()).contains("/session/end");
    }

    @Test
    void whoLeavesIsOutAtOnceEvenWithTheCookieOfBefore() {
        Tab inside = Tab.entered(SERVICE, SERVICE.adminToken());
        String session = String.valueOf(inside.cookie(COOKIE));

        assertThat(inside.submit("/session/end", Map.of()).status()).isEqualTo(303);
        assertThat(inside.cookie(COOKIE)).isNull();
        inside.keep(COOKIE, session);
        assertThat(inside.open("/").text()).doesNotContain("/session/end");
    }

    @Test
    void anyOtherPageLeadsWhoIsNotSignedInToTheEntranceAndRefusesWhoIsInAnotherRole() {
        Tab.Page away = tab.open("/backtests/x");
        assertThat(away.status()).isEqualTo(303);
        assertThat(away.header("Location")).endsWith("/");

        String office = Client.admin(SERVICE)
                .post("/api/accounts", """
                {"role":"TERRITORY_STAFF","territory":"LYON","name":"L","email":"l@lyon.test"}""")
                .json()
                .path("token")
                .asText();
        assertThat(Tab.entered(SERVICE, office).open("/backtests/x").status()).isEqualTo(403);
        assertThat(Tab.entered(SERVICE, SERVICE.adminToken())
                        .open("/backtests/x")
                        .status())
                .isEqualTo(404);
    }

    /** But that of a link which carries all that counts, and which mail programs send too. */
    @Test
    void everyFormThatChangesSomethingCarriesItsToken() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            assertThat(templates
                            .filter(Files::isRegularFile)
                            .filter(template ->
                                    CHANGING_FORM.matcher(text(template)).find())
                            .filter(template -> !text(template).contains("name=\"csrf\""))
                            .map(template -> template.getFileName().toString()))
                    .containsExactly("stop.jte");
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFormThatCannotBeReadIsTheSendersMistake() {
        tab.open("/");
        assertThat(tab.post("/session", "csrf=%zz&token=%").status()).isBetween(400, 403);
        assertThat(tab.post("/session", "x".repeat(1 << 21)).status()).isEqualTo(413);
    }

    @Test
    void aFieldOfAFormIsBoundedAndHoldsNoNul() {
        Tab inside = Tab.entered(SERVICE, SERVICE.adminToken());
        inside.open("/account");
        for (String name : new String[] {"a\0b", "a".repeat(20_001)}) {
            Tab.Page refused = inside.submit("/account/tokens", Map.of("name", name, "scope", "READ", "days", "30"));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.text()).contains("\"field\":\"name\"");
        }
    }

    @Test
    void aFormOfThousandsOfFieldsIsRefusedAtOnce() {
        Tab inside = Tab.entered(SERVICE, SERVICE.adminToken());
        java.util.Map<String, String> fields = new java.util.LinkedHashMap<>();
        for (int i = 0; i < 40_000; i++) {
            fields.put("absences[" + i + "].a", "");
        }

        Tab.Page refused = inside.submit("/account/tokens", fields, "Accept", "text/html", "Accept-Language", "en");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("at most 500 fields");
    }
}
