package org.aiguillage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aiguillage.access.signin.Factor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the invitation to the desk in a real browser: everybody can use the pages, and the browser has nothing to report. */
class SignInPagesTest {
    private static final String NOW = "2026-07-06T08:00:00Z";
    private static final String PASSWORD = "cinq mots sans rapport: tuba";

    @Test
    void thePagesOfSigningInCanBeUsedByAll(@TempDir Path folder) {
        try (Mailbox mailbox = Mailbox.open();
                Chromium chromium = Chromium.start()) {
            Map<String, String> settings = mailbox.settings(NOW);
            settings.put("mail.publicUrl", "http://localhost:8080");
            try (Service service = Service.start(folder, settings)) {
                Page page = chromium.somebody(Look.FRENCH).newPage();
                List<String> reports = new java.util.ArrayList<>();
                page.onConsoleMessage(message -> reports.add(message.text()));
                walk(page, service, link(service, mailbox));
                assertThat(reports).noneMatch(text -> text.contains("Content Security Policy"));
            }
        }
    }

    private static void walk(Page page, Service service, String link) {
        page.navigate(service.url("/").toString());
        assertAccessible(page, "entrance");
        page.click("text=oublié");
        assertAccessible(page, "forgotten");
        page.navigate(service.url(link).toString());
        assertAccessible(page, "link");
        page.fill("#password", PASSWORD);
        page.fill("#again", PASSWORD);
        page.click("main button");
        assertAccessible(page, "factor");
        Factor app = new Factor(page.textContent("code.secret").replace(" ", ""));
        page.fill("#code", app.code(Instant.parse(NOW)));
        page.click("main button");
        assertAccessible(page, "codes");
        String recovery = page.locator("code.secret").first().textContent();
        page.click("text=Je les ai notés");
        page.click(".who button");
        page.fill("#email", "rose@cluster.test");
        page.fill("#password", PASSWORD);
        page.click("form[action='/session/password'] button");
        assertAccessible(page, "code");
        page.fill("#code", recovery);
        page.click("main button");
        page.navigate(service.url("/account/factor").toString());
        assertAccessible(page, "own-factor");
        page.navigate(service.url("/account/password").toString());
        assertAccessible(page, "password");
    }

    private static String link(Service service, Mailbox mailbox) {
        String account = service.post(
                        Service.ADMIN,
                        "/api/accounts",
                        "{'role': 'REGIONAL_STAFF', 'name': 'Rose', 'email': 'rose@cluster.test'}")
                .ok(201)
                .text("/id");
        service.post(Service.ADMIN, "/api/accounts/" + account + "/invitation", "")
                .ok(200);
        service.advance(Duration.ZERO);
        return mailbox.to("rose@cluster.test")
                .get(0)
                .text()
                .lines()
                .filter(line -> line.startsWith("http"))
                .findFirst()
                .orElseThrow()
                .replace("http://localhost:8080", "");
    }

    private static void assertAccessible(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screens/signin-" + name + ".png"))
                .setFullPage(true));
        Axe.findsNothing(page);
    }
}
