package org.aiguillage.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The regional staff at a browser: changes the rulebook with two people, and keeps accounts, investors and members. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdministrationJourneyTest {
    private static final String FRIDAY = "2026-07-10T15:00:00Z";
    private static final double TRIAL = 90_000;

    private Service service;
    private Chromium chromium;
    private Cast cast;
    private String anna = "";
    private String bruno = "";

    @BeforeAll
    void start(@TempDir Path folder) {
        service = Service.start(folder, FRIDAY);
        chromium = Chromium.start();
        cast = new Cast(service);
        anna = cast.account("'role': 'REGIONAL_STAFF'");
        bruno = cast.account("'role': 'REGIONAL_STAFF'");
        cast.mandate(cast.investor("Fonds Chef"), ", 'role': 'LEAD'");
        cast.submit(cast.completeDraft(Cast.SIREN, "")).ok(200);
        service.advance(Duration.ofHours(1));
    }

    @AfterAll
    void stop() {
        chromium.close();
        service.close();
    }

    @Test
    void aTableIsChangedTriedAndPutInForceByTheSecondOfTwoPeopleInFrench() {
        String first = inForce();
        try (Screen screen = chromium.screen(service, Look.FRENCH).enter(anna)) {
            Page page = screen.page();
            screen.open("/rulebooks").isSound();
            page.getByText("Lire le règlement en vigueur").click();
            screen.isSound();
            page.getByRole(AriaRole.LINK, named("Ce que vaut chaque critère"))
                    .first()
                    .click();

            send(page, weights(first, "many"));
            title(page, "Une cellule est à revoir");
            assertThat(page.locator("td.wrong")).containsText("« many » là où était attendu un nombre entier");
            screen.isSound().shot("rules-wrong-cell");

            send(page, weights(first, "40"));
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("rien n’est à changer");

            send(page, weights(first, "41"));
            title(page, "Cette version attend d’entrer en vigueur");
            assertThat(page.locator(".changes li")).hasText("Dans weights, shareholder : points passe de 40 à 41.");
            screen.isSound().shot("rules-candidate");

            page.getByRole(AriaRole.BUTTON, button("Essayer sur les dossiers passés"))
                    .click();
            screen.isSound();
            reported(page, "Rien ne changerait|Le dossier irait");
            assertThat(page.locator("figure.picture")).hasCount(2);
            screen.isSound().shot("rules-report");

            page.getByText("Revenir à la version essayée").click();
            assertThat(page.getByText("Il faut une seconde personne")).isVisible();
            assertThat(page.locator("form[action$='/activation']")).hasCount(0);
            screen.isSound().shot("rules-second-person");
        }
        try (Screen screen = chromium.screen(service, Look.FRENCH).enter(bruno)) {
            Page page = screen.page();
            screen.open("/rulebooks").isSound();
            title(page, "du règlement atten");
            page.locator("table a[href^='/rulebooks/']").first().click();
            page.getByRole(AriaRole.LINK, named("Lire le rapport de l’essai")).click();
            screen.isSound();
            page.getByText("Revenir à la version essayée").click();
            page.getByRole(AriaRole.BUTTON, button("Mettre en vigueur")).click();
            title(page, "Cette version décide depuis");
            screen.isSound();

            screen.open("/rulebooks/" + first);
            title(page, "puis a été remplacée");
            page.getByRole(AriaRole.BUTTON, button("Revenir à cette version")).click();
            title(page, "Cette version décide depuis");
        }
        org.assertj.core.api.Assertions.assertThat(inForce()).isEqualTo(first);
    }

    @Test
    void theSameIsDoneInEnglishWithoutScripts() {
        String first = inForce();
        try (Screen screen =
                chromium.screen(service, Look.ENGLISH.withoutScripts().phone()).enter(bruno)) {
            Page page = screen.page();
            screen.open("/rulebooks/" + first + "/tables/weights").isSound();
            send(page, weights(first, "42"));
            title(page, "This version waits to come into force");
            page.fill("#from", "2026-01-01");
            page.getByRole(AriaRole.BUTTON, button("Try it on past dossiers")).click();
            assertThat(page.locator("#progress h1")).isVisible();
            assertThat(page.getByRole(AriaRole.BUTTON, button("Cancel this trial")))
                    .isVisible();
            screen.isSound().shot("rules-trying");
            for (int i = 0; i < 60 && page.locator("section.report").count() == 0; i++) {
                page.waitForTimeout(1_000);
                page.reload();
            }
            reported(page, "Nothing would change|The dossier would go");
            screen.isSound().shot("rules-report");
            page.getByText("Back to the version that was tried").click();
            assertThat(page.getByText("It takes a second person")).isVisible();
        }
    }

    @Test
    void anAccountIsOpenedInvitedChangedToldAboutAndClosedOrErased() {
        try (Screen screen = chromium.screen(service, Look.FRENCH.phone()).enter(anna)) {
            Page page = screen.page();
            screen.open("/accounts").isSound();
            page.getByText("Ouvrir un compte").click();
            screen.isSound();
            page.selectOption("#role", "TERRITORY_STAFF:LYON");
            page.fill("#name", "Zoé Perret");
            page.fill("#email", "zoe@lyon");
            send(page, "form[action='/accounts/new']");
            assertThat(page.locator("#email-problem")).containsText("adresse électronique valide");
            screen.isSound();
            page.fill("#email", "zoe@lyon.example");
            send(page, "form[action='/accounts/new']");
            assertThat(page.locator("p.secret code")).hasText(Pattern.compile("[A-Za-z0-9_-]{43}"));
            screen.isSound().shot("account-opened");

            screen.open("/accounts?q=zoe").isSound();
            title(page, "Un compte ouvert");
            page.getByRole(AriaRole.LINK, button("Zoé Perret")).click();
            assertThat(page.locator("p.secret")).hasCount(0);
            send(page, "form[action$='/invitation'] >> nth=0");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Le lien part");
            page.selectOption("#role", "REGIONAL_STAFF");
            page.fill("#name", "Zoé Perret-Roux");
            page.locator("form:has(#name) button").click();
            title(page, "Zoé Perret-Roux a un compte ouvert");
            assertThat(page.locator(".lead")).containsText("Comité régional");
            Download file = page.waitForDownload(() -> send(page, "form[action$='/personal-file']"));
            org.assertj.core.api.Assertions.assertThat(file.suggestedFilename()).isEqualTo("personal-file.json");

            send(page, "form[action$='/closure']");
            title(page, "n’a plus de compte depuis");
            screen.isSound();
            page.getByText("Effacer cette personne").click();
            page.fill("#confirmation", "zoe");
            send(page, "form[action$='/erasure']");
            assertThat(page.locator("#confirmation-problem")).isVisible();
            page.fill("#confirmation", "zoe@lyon.example");
            send(page, "form[action$='/erasure']");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("La personne est effacée");
            screen.open("/accounts?q=zoe&state=closed");
            title(page, "Aucun compte fermé");
        }
    }

    @Test
    void anInvestorIsAddedWithItsAccountAndMembersAreFound() {
        try (Screen screen = chromium.screen(service, Look.ENGLISH.dark()).enter(anna)) {
            Page page = screen.page();
            screen.open("/investors").isSound();
            page.getByText("Add an investor").click();
            page.fill("#name", "Vercors Fund");
            page.selectOption("#kind", "VC");
            page.fill("#portfolio", "732 829 320\n123");
            send(page, "form[action='/investors/new']");
            assertThat(page.locator("#portfolio-problem")).containsText("SIREN");
            screen.isSound();
            page.fill("#portfolio", "732 829 320");
            send(page, "form[action='/investors/new']");
            title(page, "Vercors Fund");
            assertThat(page.locator(".lead")).containsText("one known holding");
            page.getByText("Add a mandate").click();
            assertThat(page.locator(".lead")).containsText("in the place of Vercors Fund");
            page.fill("#name", "Alpine seed");
            page.fill("#ticketMax", "250 000");
            page.getByRole(AriaRole.BUTTON, button("Save")).click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("aved");
            screen.isSound();
            page.locator("p.trail a").click();
            assertThat(page.locator(".lead")).containsText("one mandate");
            assertThat(page.getByText("up to €250,000")).isVisible();
            screen.isSound().shot("investor");
            page.getByText("Open an account").click();
            title(page, "Open an account for Vercors Fund");
            screen.isSound();

            screen.open("/members").isSound();
            page.fill("#q", "lumen");
            page.getByRole(AriaRole.BUTTON, button("Search")).click();
            title(page, "One member company");
            page.getByRole(AriaRole.LINK, button("Lumen Carbone")).click();
            assertThat(page.getByText("Series A, €3M")).isVisible();
            screen.isSound();
        }
        String office = cast.account("'role': 'TERRITORY_STAFF', 'territory': 'GRENOBLE'");
        try (Screen screen = chromium.screen(service, Look.FRENCH).enter(office)) {
            screen.open("/members").isSound();
            assertThat(screen.page().locator("tbody tr")).hasCount(1);
            screen.open("/rulebooks").isSound();
            screen.page().getByText("Lire le règlement en vigueur").click();
            assertThat(screen.page().getByText("Vous pouvez tout lire ici")).isVisible();
            screen.open("/accounts");
            title(screen.page(), "Cela ne vous est pas ouvert");
        }
    }

    private static void send(Page page, String form) {
        page.locator(form).locator("button").click();
    }

    private String inForce() {
        return service.get(Service.ADMIN, "/api/rulebooks/current").ok(200).text("/version");
    }

    private byte[] weights(String version, String points) {
        String csv = service.get(Service.ADMIN, "/api/rulebooks/" + version + "/tables/weights.csv")
                .ok(200)
                .raw()
                .body();
        return csv.replace("shareholder,,,40", "shareholder,,," + points).getBytes(UTF_8);
    }

    private static void send(Page page, byte[] csv) {
        page.setInputFiles("#file", new FilePayload("weights.csv", "text/csv", csv));
        page.locator("form.send button").click();
    }

    private static void title(Page page, String text) {
        assertThat(page.locator("h1")).containsText(text);
    }

    private static void reported(Page page, String title) {
        assertThat(page.locator("section.report").first()).isVisible(new IsVisibleOptions().setTimeout(TRIAL));
        assertThat(page.locator("h1")).containsText(Pattern.compile(title));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
