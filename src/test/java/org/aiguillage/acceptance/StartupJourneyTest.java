package org.aiguillage.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A company puts its dossier together, hands it in, answers, watches, and takes it back: all of it on its pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StartupJourneyTest {
    private static final String ELSEWHERE = "La thèse ne porte sur aucun de vos secteurs.";
    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private Service service;
    private Cast cast;
    private Chromium chromium;

    @BeforeAll
    void start(@TempDir Path folder) {
        service = Service.start(folder, "2026-09-07T08:00:00Z");
        cast = new Cast(service);
        chromium = Chromium.start();
    }

    @AfterAll
    void stop() {
        chromium.close();
        service.close();
    }

    @Test
    void inFrench() {
        new Journey(Look.FRENCH, "732829320", "GAMING", "Jeu vidéo")
                .walk("Il manque", "prêt", "attend votre réponse", ELSEWHERE);
    }

    @Test
    void inEnglishOnAPhone() {
        new Journey(Look.ENGLISH.phone(), "552032534", "SPACE", "Space")
                .walk("missing", "ready", "waiting for your answer", "The mandate looks at none of your sectors.");
    }

    @Test
    void inFrenchWithoutScripts() {
        new Journey(Look.FRENCH.phone().withoutScripts(), "404833048", "MEDIA", "Médias")
                .walk("Il manque", "prêt", "attend votre réponse", ELSEWHERE);
    }

    @Test
    void inEnglishWithoutScripts() {
        new Journey(Look.ENGLISH.withoutScripts(), "552100554", "ENERGY", "Energy")
                .walk("missing", "ready", "waiting for your answer", "The mandate looks at none of your sectors.");
    }

    @Test
    void whatIsTypedIsSavedAfterAPauseAndFilesAreTakenWhereTheyAreDropped() {
        JsonNode draft = draft("542065479");
        String raise = "/raises/" + draft.at("/id").asText();
        try (Screen screen = chromium.screen(service, Look.FRENCH.dark())) {
            screen.enter(cast.startupToken(draft.at("/company/id").asText()));
            Page page = screen.open(raise + "/steps/ask").page();
            page.fill("[name='ask.useOfFunds']", "Une usine pilote.");
            assertThat(page.locator(".saved")).containsText("Enregistré à");
            page.fill("[name='ask.amount']", "beaucoup");
            assertThat(page.locator(".saved.wrong")).isVisible();
            page.reload();
            assertThat(page.locator("[name='ask.useOfFunds']")).hasValue("Une usine pilote.");
            assertThat(page.locator("[name='ask.amount']")).hasValue("");

            screen.open(raise + "/documents");
            page.evaluate("""
                    () => {
                        const held = new DataTransfer();
                        held.items.add(new File(['%PDF-1.4\\n%%EOF\\n'], 'glissé.pdf', {type: 'application/pdf'}));
                        document.querySelector('form:has([value=PITCH_DECK])')
                            .dispatchEvent(new DragEvent('drop', {dataTransfer: held, bubbles: true, cancelable: true}));
                    }""");
            assertThat(page.locator(".kept a")).hasText("glissé.pdf");
            screen.isSound().shot("startup-documents");
        }
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwrittenUnseen() {
        JsonNode draft = draft("356000000");
        String raise = "/raises/" + draft.at("/id").asText();
        try (Screen screen = chromium.screen(service, Look.FRENCH.withoutScripts())) {
            screen.enter(cast.startupToken(draft.at("/company/id").asText()));
            Page page = screen.open(raise + "/steps/traction").page();
            service.put(
                            Service.ADMIN,
                            "/api/dossiers/" + draft.at("/id").asText(),
                            "*",
                            "{'company': {'siren': '356000000', 'name': 'Changée'}}")
                    .ok(200);
            page.fill("[name='traction.customers']", "12");
            page.click("button[value=close]");
            assertThat(page.locator(".saved")).containsText("entre-temps");
            assertThat(page.locator("[name='traction.customers']")).hasValue("12");
            page.click("button[value=close]");
            assertThat(page.getByText("12 clients")).isVisible();
            assertThat(page.getByText("Changée")).isVisible();
        }
    }

    @Test
    void anAnswerIsNotGivenToAQuestionThatWasAskedMeanwhile() {
        String fund = cast.investor("Fonds Pressé");
        cast.mandate(fund, ", 'sectorsIn': ['MOBILITY']");
        String dossier = cast.draft(Cast.raise("383474814", "").replace("CLEANTECH", "MOBILITY"))
                .text("/id");
        cast.documents(dossier);
        cast.submit(dossier).ok(200);
        String investor = cast.investorToken(fund);
        String deal = "/api/referrals/" + cast.referral(dossier).at("/id").asText();
        ask(investor, deal, "La première ?");
        try (Screen screen = chromium.screen(service, Look.FRENCH.withoutScripts())) {
            screen.enter(cast.startupToken(
                    service.get(Service.ADMIN, "/api/dossiers/" + dossier).text("/company/id")));
            Page page = screen.open("/raises/" + dossier).page();
            ask(investor, deal, "La seconde ?");
            page.fill("[name=answer]", "Ma réponse à la première.");
            page.click(".todo button");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("entre-temps");
            assertThat(page.locator("blockquote")).hasText("La seconde ?");
            assertThat(page.locator("[name=answer]")).hasValue("Ma réponse à la première.");

            page.fill("[name=answer]", "Et à la seconde.");
            service.post(investor, deal + "/resumption", "{}").ok(200);
            page.click(".todo button");
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
            assertThat(page.getByText("Et à la seconde.")).isVisible();
        }
    }

    private void ask(String investor, String deal, String question) {
        service.post(investor, deal + "/waiting", "{'on': 'STARTUP', 'reason': '" + question + "'}")
                .ok(200);
    }

    private JsonNode draft(String siren) {
        return cast.draft("{'company': {'siren': '" + siren + "', 'name': 'Lumen Carbone'}}")
                .body();
    }

    /** One company's way through, in one look. */
    private final class Journey {
        private final Look look;
        private final String siren;
        private final String sectorName;
        private final String fund;

        private Journey(Look look, String siren, String sector, String sectorName) {
            this.look = look;
            this.siren = siren;
            this.sectorName = sectorName;
            this.fund = cast.investor("Fonds " + siren);
            cast.mandate(fund, ", 'sectorsIn': ['" + sector + "']");
            cast.mandate(cast.investor("Discret"), ", 'sectorsIn': ['PROPTECH']");
        }

        void walk(String missing, String ready, String waiting, String elsewhere) {
            JsonNode draft = draft(siren);
            String dossier = draft.at("/id").asText();
            try (Screen screen = chromium.screen(service, look)) {
                screen.enter(cast.startupToken(draft.at("/company/id").asText()));
                Page page = screen.page();
                screen.isSound();
                page.click(".raise .button");
                assertThat(heading(page)).containsText(missing);
                screen.isSound().shot("startup-draft");

                putTogether(screen, page);
                assertThat(heading(page)).containsText(ready);
                page.click("form[action$='/submission'] button");
                assertThat(page.locator(".deals")).containsText("Fonds " + siren);
                page.click(".why summary");
                assertThat(page.locator(".why")).containsText(elsewhere);
                assertThat(page.locator(".why")).not().containsText("Discret");
                screen.isSound().shot("startup-raise");

                answer(screen, page, dossier, waiting);
                takeBack(screen, page);
            }
        }

        private void putTogether(Screen screen, Page page) {
            page.click("a[href$='/company']");
            page.getByLabel(sectorName).first().check();
            page.selectOption("[name='company.territory']", "GRENOBLE");
            page.click("button[value=next]");
            page.selectOption("[name='ask.round']", "SEED");
            page.selectOption("[name='ask.instrument']", "EQUITY");
            page.click("a[href$='/company']");
            page.fill("[name='company.competitors']", "542065479\n123\n456");
            page.click("button[value=next]");
            assertThat(page.locator("[id='company.competitors-problem']"))
                    .containsText(java.util.regex.Pattern.compile("123, 456 ?: "));
            page.fill("[name='company.competitors']", "542 065 479");
            page.click("button[value=next]");
            page.selectOption("[name='ask.round']", "SEED");
            page.selectOption("[name='ask.instrument']", "EQUITY");
            page.fill("[name='ask.amount']", "trop");
            page.fill("[name='ask.minimum']", "peu");
            page.click("button[value=next]");
            for (String field : List.of("ask.amount", "ask.minimum")) {
                assertThat(page.locator("[name='" + field + "']")).hasAttribute("aria-invalid", "true");
            }
            screen.isSound().shot("startup-ask");
            page.fill("[name='ask.amount']", "1 200 000");
            page.fill("[name='ask.minimum']", "");
            page.click("button[value=next]");
            page.fill("[name='traction.customers']", "40");
            page.click("button[value=next]");
            page.fill("[name='contact.name']", "Ada Martin");
            page.fill("[name='contact.email']", "ada@lumen.example");
            page.check("[name='consent.allInvestors'][value=true]");
            page.click("button[value=next]");
            add(page, "PITCH_DECK", "deck.pdf");
            add(page, "BUSINESS_PLAN", "plan.pdf");
            replace(page, "PITCH_DECK", "deck-2.pdf");
            screen.isSound();
            page.click("#papers > .actions a");
        }

        private void add(Page page, String kind, String name) {
            send(page, page.locator("form:has([value=" + kind + "]):not(:has([name=replaces]))"), name);
        }

        private void replace(Page page, String kind, String name) {
            page.locator("section:has([value=" + kind + "]) .kept summary").click();
            send(page, page.locator("form:has([value=" + kind + "]):has([name=replaces])"), name);
        }

        private void send(Page page, Locator form, String name) {
            form.locator("[type=file]").setInputFiles(new FilePayload(name, "application/pdf", PDF));
            if (!look.scripts()) {
                form.locator("button").click();
            }
            assertThat(page.locator(".kept a").getByText(name)).isVisible();
        }

        private void answer(Screen screen, Page page, String dossier, String waiting) {
            String investor = cast.investorToken(fund);
            JsonNode deal = cast.referral(dossier);
            String referral = "/api/referrals/" + deal.at("/id").asText();
            service.post(investor, referral + "/waiting", "{'on': 'STARTUP', 'reason': 'Combien de clients ?'}")
                    .ok(200);
            JsonNode document =
                    service.get(investor, "/api/dossiers/" + dossier).body().at("/documents/0");
            service.get(
                            investor,
                            "/api/dossiers/" + dossier + "/documents/"
                                    + document.at("/id").asText())
                    .ok(200);

            page.reload();
            assertThat(heading(page)).containsText(waiting);
            assertThat(page.locator("blockquote")).containsText("Combien de clients ?");
            assertThat(page.locator(".openings")).containsText("Fonds " + siren);
            APIResponse file = page.request()
                    .get(page.locator("a[href*='/documents/']")
                            .first()
                            .evaluate("a => a.href")
                            .toString());
            assertThat(file.headers()).containsEntry("cache-control", "no-store");
            screen.isSound().shot("startup-question");
            page.click(".todo button");
            assertThat(page.locator("[name=answer]")).hasAttribute("aria-invalid", "true");
            page.fill("[name=answer]", "Quarante, et deux qui signent.");
            page.click(".todo button");
            assertThat(page.locator(".timeline").first()).containsText("Quarante, et deux qui signent.");

            JsonNode asked =
                    service.get(investor, referral + "/questions").body().at("/items/0");
            assertThat(asked.at("/answer").asText()).isEqualTo("Quarante, et deux qui signent.");
            assertThat(cast.referral(dossier).at("/holder").asText()).isEqualTo("INVESTOR");
        }

        private void takeBack(Screen screen, Page page) {
            page.click("a[href$='/access']");
            screen.isSound();
            page.locator("tr:has-text('Fonds " + siren + "') button").click();
            assertThat(page.locator("tr:has-text('Fonds " + siren + "') form"))
                    .hasAttribute("action", java.util.regex.Pattern.compile(".*/given"));
            assertThat(service.get(cast.investorToken(fund), "/api/dossiers")
                            .body()
                            .at("/items"))
                    .as("nothing is left of it to see")
                    .isEmpty();
            letIn(screen, page);
            page.click(".back a");
            page.click("a[href$='/withdrawal']");
            screen.isSound();
            page.fill("[name=reason]", "Financés autrement.");
            page.click("button.danger");
            assertThat(page.locator(".journey .now")).hasCount(1);
            assertThat(page.locator(".timeline").first()).containsText("Financés autrement.");
            assertThat(List.of(page.url())).allMatch(url -> url.contains("/raises/"));
        }

        /** Gives back what was withdrawn, and names somebody new. */
        private void letIn(Screen screen, Page page) {
            page.locator("tr:has-text('Fonds " + siren + "') button").click();
            assertThat(page.locator("tr:has-text('Fonds " + siren + "') form"))
                    .hasAttribute("action", java.util.regex.Pattern.compile(".*/withdrawn"));
            assertThat(service.get(cast.investorToken(fund), "/api/dossiers")
                            .body()
                            .at("/items"))
                    .hasSize(1);
            String other = "Autre " + siren;
            cast.investor(other);
            page.fill("[name=name]", "Autre");
            page.click("form[action$='/named'] button");
            assertThat(page.locator("[name=name]")).hasAttribute("aria-invalid", "true");
            screen.isSound().shot("startup-access-unknown");
            page.fill("[name=name]", other.toLowerCase(java.util.Locale.ROOT));
            page.click("form[action$='/named'] button");
            assertThat(page.locator("tr:has-text('" + other + "') form"))
                    .hasAttribute("action", java.util.regex.Pattern.compile(".*/withdrawn"));
            screen.isSound().shot("startup-access");
        }

        private static Locator heading(Page page) {
            return page.locator("h1");
        }
    }
}
