package org.aiguillage.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The desk in a real browser, over the invented sample. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
    /** What somebody who opens the desk sees first; {@code -Dpicture=docs/desk.png} puts it in the place of the README's. */
    private static final Path PICTURE = Path.of(System.getProperty("picture", "target/screens/desk.png"));

    private Service service;
    private Chromium chromium;

    @BeforeAll
    void start(@TempDir Path folder) {
        service = Service.start(folder, Map.of("clock", "2026-11-23T08:12:00Z", "demo", "true"));
        chromium = Chromium.start();
    }

    @AfterAll
    void stop() {
        chromium.close();
        service.close();
    }

    @Test
    void oneClickOpensTheDeskOfTheRegionWithWhatStandsStill() {
        Page page = open("fr-FR", 1280, ColorScheme.LIGHT);
        assertAccessible(page);
        enter(page, "Comité régional");

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("depuis trop longtemps");
        assertThat(page.getByText("Ce qui n’avance pas")).isVisible();
        assertThat(page.locator("footer")).containsText("inventées");
        assertThat(page.locator("section .level").count()).isPositive();
        assertAccessible(page);
        shoot(page, "desk-fr");
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURE));
    }

    @Test
    void theDeskReadsInEnglishOneClickAway() {
        Page page = open("fr-FR", 1280, ColorScheme.LIGHT);
        enter(page, "Comité régional");
        page.getByText("English").click();

        assertThat(page.getByText("What stands still")).isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.content()).doesNotContain("Ce qui n’avance pas");
        shoot(page, "desk-en");
    }

    @Test
    void aTokenOpensASessionAndAWrongOneSaysSo() {
        Page page = open("en-GB", 1280, ColorScheme.LIGHT);
        page.getByLabel("Access token").fill("not a token");
        page.locator("form[action='/session'] button").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("opens no account");

        page.getByLabel("Access token").fill(Service.ADMIN);
        page.locator("form[action='/session'] button").click();
        assertThat(page.getByText("What stands still")).isVisible();
        page.getByText("Sign out").click();
        assertThat(page.getByLabel("Access token")).isVisible();
    }

    @Test
    void theAccountShowsWhereItIsOpenAndMakesATokenThatIsShownOnce() {
        Page page = open("fr-FR", 1280, ColorScheme.LIGHT);
        enter(page, "Comité régional");
        page.locator(".who a").first().click();
        assertThat(page.getByText("cette session")).isVisible();
        assertAccessible(page);

        page.getByLabel("À quoi servira-t-il ?").fill("Tableau de bord");
        page.getByText("Créer le jeton").click();
        assertThat(page.locator("code")).hasText(java.util.regex.Pattern.compile("[A-Za-z0-9_-]{43}"));
        assertThat(page.getByRole(AriaRole.CELL, new Page.GetByRoleOptions().setName("Tableau de bord")))
                .isVisible();
        assertAccessible(page);
        shoot(page, "account-fr");
        page.navigate(service.url("/account").toString());
        assertThat(page.locator("code")).hasCount(0);
    }

    @Test
    void onAPhoneAndInTheDarkNothingScrollsSideways() {
        Page page = open("fr-FR", 390, ColorScheme.DARK);
        shoot(page, "login-phone-dark");
        enter(page, "Antenne");

        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
        assertAccessible(page);
        shoot(page, "desk-phone-dark");
    }

    @Test
    void withoutASessionNothingIsShown() {
        Page page = open("fr-FR", 1280, ColorScheme.LIGHT);

        assertThat(page.locator("table")).hasCount(0);
        assertThat(page.getByLabel("Jeton d’accès")).isVisible();
    }

    private Page open(String locale, int width, ColorScheme scheme) {
        return chromium.screen(service, new Look(locale, width, scheme, true))
                .open("/")
                .page();
    }

    private static void enter(Page page, String role) {
        page.locator("button.choice")
                .filter(new Locator.FilterOptions().setHasText(role))
                .first()
                .click();
    }

    private static void assertAccessible(Page page) {
        Axe.findsNothing(page);
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screens/" + name + ".png"))
                .setFullPage(true));
    }
}
