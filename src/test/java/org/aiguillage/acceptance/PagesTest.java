package org.aiguillage.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The desk in a real browser, over the invented sample. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
    private Service service;
    private Playwright playwright;
    private Browser browser;

    @BeforeAll
    void start(@TempDir Path folder) {
        service = Service.start(folder, Map.of("clock", "2026-11-23T08:12:00Z", "demo", "true"));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium")))
                        .setChromiumSandbox(false)
                        .setArgs(List.of(
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    void stop() {
        browser.close();
        playwright.close();
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
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/desk.png")));
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

    @Test
    void everyTextIsThereInBothLanguages() {
        ResourceBundle french = bundle("fr");
        ResourceBundle english = bundle("en");

        assertThat(french.keySet()).isNotEmpty().isEqualTo(english.keySet());
        assertThat(french.keySet()).allSatisfy(key -> {
            assertThat(french.getString(key)).isNotBlank();
            assertThat(english.getString(key)).isNotBlank();
        });
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle("org.aiguillage.web.page.texts", Locale.forLanguageTag(language));
    }

    private Page open(String locale, int width, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(locale)
                .setViewportSize(width, 860)
                .setColorScheme(scheme));
        Page page = context.newPage();
        page.onConsoleMessage(message -> assertThat(message.text()).doesNotContain("Content Security Policy"));
        page.navigate(service.url("/").toString());
        return page;
    }

    private static void enter(Page page, String role) {
        page.locator("button.choice")
                .filter(new Locator.FilterOptions().setHasText(role))
                .first()
                .click();
    }

    private static void assertAccessible(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screens/" + name + ".png"))
                .setFullPage(true));
    }
}
