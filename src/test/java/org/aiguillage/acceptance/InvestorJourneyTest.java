package org.aiguillage.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** An investor's morning in a real browser, over the invented sample: from the inbox to a decision, and on to the mandates. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvestorJourneyTest {
    private static final Words FRENCH = new Words(
            "Pourquoi vous",
            "a une réponse à vous donner",
            "est mise de côté jusqu’au",
            "quelques mots",
            "Vous avez décliné",
            "Vous avez financé",
            "C’est enregistré",
            "dossiers regardés",
            "Votre première réponse prend");
    private static final Words ENGLISH = new Words(
            "Why you",
            "has owed you an answer",
            "is set aside until",
            "a few words",
            "You have declined",
            "You have financed",
            "Saved",
            "dossiers looked at",
            "Your first answer takes");

    /** No deal is further than so many from its end. */
    private static final int STEPS = 6;

    private Service service;
    private Chromium chromium;

    /** What the pages say on the way. */
    private record Words(
            String why,
            String asked,
            String parked,
            String sayMore,
            String declined,
            String won,
            String saved,
            String counts,
            String pace) {}

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
    void aMorningInFrench() {
        morning(Look.FRENCH, FRENCH);
    }

    @Test
    void aMorningInEnglishAndInTheDark() {
        morning(Look.ENGLISH.dark(), ENGLISH);
    }

    @Test
    void aMorningOnAPhoneWithoutScripts() {
        morning(Look.FRENCH.phone().withoutScripts(), FRENCH);
    }

    @Test
    void aMorningInEnglishWithoutScripts() {
        morning(Look.ENGLISH.withoutScripts(), ENGLISH);
    }

    private void morning(Look look, Words words) {
        try (Screen screen = chromium.screen(service, look)) {
            screen.enterInvented("Confluence");
            assertThat(screen.page()).hasURL(Pattern.compile("/deals$"));
            screen.shot("investor-inbox").isSound();
            String deal = acknowledged(screen, words);
            screen.open(deal).shot("investor-deal").isSound();
            notes(screen);
            asks(screen, words);
            parks(screen, words);
            declines(screen, words);
            wins(screen, words);
            mandate(screen, words);
            screen.open("/pace").shot("investor-pace").isSound();
            assertThat(title(screen)).containsText(words.pace());
        }
    }

    private static Locator title(Screen screen) {
        return screen.page().locator("h1");
    }

    /** The address of the deal that is new and due first, once it was acknowledged with one click. */
    private static String acknowledged(Screen screen, Words words) {
        Page page = screen.open("/deals?pile=new").page();
        Locator first = page.locator(".deal").first();
        assertThat(first.locator(".why")).containsText(words.why());
        assertThat(first.locator(".countdown")).isVisible();
        String deal = first.locator("h2 a").getAttribute("href");
        first.locator("form[action$='/moves'] button").click();
        assertThat(page).hasURL(Pattern.compile("/deals$"));
        screen.open("/deals?pile=new");
        assertThat(page.locator("a[href='" + deal + "']")).hasCount(0);
        return deal;
    }

    private static void notes(Screen screen) {
        Page page = screen.page();
        page.fill("#text", "La fondatrice convainc.\nÀ revoir avec les comptes.");
        page.click("form[action$='/notes'] button");
        assertThat(page.locator(".notes")).containsText("La fondatrice convainc.");
        page.check("input[name=score][value='4']");
        page.click("form[action$='/score'] button");
        assertThat(page.locator("input[name=score][value='4']")).isChecked();
    }

    private static void asks(Screen screen, Words words) {
        Page page = opened(screen, "questions");
        page.fill("#question", "Combien de clients paient déjà ?");
        page.click("form[action$='/questions'] button");
        assertThat(title(screen)).containsText(words.asked());
        assertThat(page.locator(".ball blockquote")).containsText("Combien de clients");
        page.click("form[action$='/resumption'] button");
        assertThat(title(screen)).not().containsText(words.asked());
    }

    private static void parks(Screen screen, Words words) {
        Page page = opened(screen, "parking");
        page.fill("#until", "2026-12-14");
        page.fill("#pause", "Notre comité ne siège pas avant.");
        page.click("form[action$='/parking'] button");
        assertThat(title(screen)).containsText(words.parked());
        screen.isSound();
        page.click("form[action$='/resumption'] button");
        assertThat(title(screen)).not().containsText(words.parked());
    }

    private static void declines(Screen screen, Words words) {
        Page page = opened(screen, "declination");
        page.selectOption("#reason", "OTHER");
        page.click("form[action$='/declination'] button");
        assertThat(page.locator("#comment-problem")).containsText(words.sayMore());
        screen.shot("investor-declining").isSound();
        page.selectOption("#reason", "TOO_EARLY");
        page.fill("#comment", "Revenez avec douze mois de ventes.");
        page.click("form[action$='/declination'] button");
        assertThat(title(screen)).containsText(words.declined());
        assertThat(page.locator(".timeline")).containsText("Revenez avec douze mois de ventes.");
        screen.shot("investor-declined").isSound();
    }

    /** Step by step from the first that is open to the end that everybody hopes for. */
    private static void wins(Screen screen, Words words) {
        Page page = screen.open("/deals?pile=open").page();
        page.locator(".deal h2 a").first().click();
        Locator win = page.locator("form[action$='/win']");
        for (int step = 0; step < STEPS && win.count() == 0; step++) {
            page.locator("form[action$='/moves'] button").first().click();
        }
        opened(screen, "win");
        page.fill("#amount", "beaucoup");
        win.locator("button").click();
        assertThat(page.locator("#amount-problem")).isVisible();
        page.fill("#amount", "800000");
        win.locator("button").click();
        assertThat(title(screen)).containsText(words.won());
        screen.isSound().shot("investor-won");
    }

    /** A form that stands folded on a deal's page. */
    private static Page opened(Screen screen, String action) {
        screen.page().click("details:has(form[action$='/" + action + "']) > summary");
        return screen.page();
    }

    private static void mandate(Screen screen, Words words) {
        Page page = screen.open("/mandates").page();
        screen.shot("investor-mandates").isSound();
        page.locator(".mandates h2 a").first().click();
        page.fill("#capacity", "40");
        page.fill("[id='absences[0].from']", "2026-12-24");
        page.fill("[id='absences[0].to']", "2027-01-02");
        page.check("input[name=rounds][value=SERIES_A]");
        if (!screen.look().scripts()) {
            page.click("button[name=act]");
        }
        assertThat(page.locator("#effect")).containsText(words.counts());
        screen.shot("investor-mandate").isSound();
        page.click(".effect-bar button:not([name])");
        assertThat(page.locator("[role=status]")).containsText(words.saved());
        assertThat(page.locator("#capacity")).hasValue("40");
        assertThat(page.locator("[id='absences[0].to']")).hasValue("2027-01-02");
    }
}
