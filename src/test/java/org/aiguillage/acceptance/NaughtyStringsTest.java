package org.aiguillage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aiguillage.acceptance.Service.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The big list of naughty strings in every text field and on every page of a real browser: nothing runs, nothing is changed. */
class NaughtyStringsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ON_ONE_DESK = 5;

    private int taken;
    private int refused;

    @Test
    void oneInThirtyDoesNoHarm(@TempDir Path folder) {
        tryAll(folder, NaughtyStrings.oneOf(30));
    }

    @Test
    @Tag("trial")
    void noneDoesAnyHarm(@TempDir Path folder) {
        tryAll(folder, NaughtyStrings.all());
    }

    private void tryAll(Path folder, List<String> strings) {
        try (Service service = Service.start(folder, "2026-07-06T08:00:00Z");
                WatchedPage watched = WatchedPage.open(service)) {
            enter(watched, service, Service.ADMIN);
            for (List<String> piece : NaughtyStrings.pieces(strings, ON_ONE_DESK)) {
                onTheDesk(service, watched, piece);
                List<String> companies = new ArrayList<>();
                piece.forEach(naughty -> sent(service, naughty, companies));
                watched.show(service, "/");
                for (String company : companies) {
                    assertThat(texts(watched.page(), "td strong")).contains(shown(company));
                }
            }
            service.advance(java.time.Duration.ofDays(60));
            watched.show(service, "/");
        }
        System.out.println("naughty strings: " + strings.size() + " in every field, " + taken
                + " values taken as they are, " + refused + " refused by name");
        assertThat(taken).isGreaterThan(strings.size() * 4);
    }

    private void sent(Service service, String naughty, List<String> companies) {
        String investor = made(service, "/api/investors", Map.of("name", naughty, "kind", "VC"), "name");
        made(service, "/api/investors", Map.of("name", "F", "kind", "VC", "contactEmail", naughty), "contactEmail");
        if (!investor.isEmpty()) {
            made(service, "/api/mandates", Map.of("investorId", investor, "name", naughty), "name");
        }
        Map<String, Object> account = Map.of("role", "REGIONAL_STAFF", "name", naughty, "email", "a@cluster.test");
        made(service, "/api/accounts", account, "name");
        String dossier = made(
                service,
                "/api/dossiers",
                Map.of(
                        "company",
                        Map.of("siren", "732829320", "name", naughty),
                        "consent",
                        Map.of("allInvestors", true)),
                "company/name");
        if (!dossier.isEmpty()) {
            companies.add(naughty);
        }
        made(
                service,
                "/api/dossiers",
                Map.of(
                        "company",
                        Map.of("country", "BE", "nationalId", "0", "name", "Nova"),
                        "ask",
                        Map.of("useOfFunds", naughty),
                        "contact",
                        Map.of("name", "N")),
                "ask/useOfFunds");
        service.get(Service.ADMIN, "/api/dossiers?q=" + URLEncoder.encode(naughty, StandardCharsets.UTF_8));
    }

    /** What was made, where the text was taken: exactly as it was sent. Otherwise the refusal names a field. */
    private String made(Service service, String path, Map<String, Object> body, String field) {
        String json = json(body);
        Answer answer = service.call(
                "POST", path, json, "Content-Type", "application/json", "Authorization", "Bearer " + Service.ADMIN);
        if (answer.status() == 400) {
            refused++;
            assertThat(answer.body().path("errors")).as(json).isNotEmpty();
            return "";
        }
        assertThat(answer.status()).as(json).isEqualTo(201);
        taken++;
        assertThat(answer.body().at("/" + field)).isEqualTo(tree(json).at("/" + field));
        return answer.text("/id");
    }

    /** The fields of the pages themselves, filled in by hand. */
    private static void onTheDesk(Service service, WatchedPage watched, List<String> piece) {
        Page page = watched.page();
        for (String naughty : piece) {
            watched.show(service, "/account");
            page.evaluate("document.querySelectorAll('form').forEach(form => form.noValidate = true)");
            page.fill("form[action='/account/tokens'] input[name='name']", naughty);
            page.click("form[action='/account/tokens'] button");
            watched.nothingHappened();
        }
    }

    private static void enter(WatchedPage watched, Service service, String token) {
        watched.show(service, "/");
        watched.page().fill("#token", token);
        watched.page().click("form[action='/session'] button");
        assertThat(watched.page().locator(".who").textContent()).contains("Administration");
    }

    private static List<String> texts(Page page, String selector) {
        return page.locator(selector).allTextContents().stream()
                .map(NaughtyStringsTest::shown)
                .toList();
    }

    /** A page has one kind of line end. */
    private static String shown(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
