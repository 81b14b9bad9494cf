package org.aiguillage.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The pictures in a real browser, over the invented sample. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresTest {
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

    private Screen figures(Look look, String who) {
        return chromium.screen(service, look).enterInvented(who).open("/figures");
    }

    @Test
    void everyPictureStatesItsFindingAndIsDrawnFromItsTable() {
        for (Look look : List.of(Look.FRENCH, Look.FRENCH.phone().dark(), Look.ENGLISH.phone())) {
            try (Screen screen = figures(look, "Comité régional")) {
                screen.page().waitForSelector("#load .drawing svg");
                assertThat(screen.page().locator(".drawing svg")).hasCount(6);
                assertThat(screen.page().locator(".drawing[role=img][aria-label]"))
                        .hasCount(6);
                assertThat(screen.page().locator("#flow table")).isHidden();
                screen.page().locator("#flow summary").click();
                assertThat(screen.page().locator("#flow table")).isVisible();
                screen.shot("figures").isSound();
                assertThat(lastLine(screen)).as("no word is cut").matches("((Annecy-)?Chambéry ?)+");
            }
        }
    }

    /** The end of a name of two words, as it is drawn where there is little room for both. */
    private static String lastLine(Screen screen) {
        return screen.page().evaluate("""
                        () => {
                            document.querySelectorAll('#load tbody th').forEach(it => it.textContent = 'Annecy-Chambéry');
                            dispatchEvent(new Event('resize'));
                            return [...document.querySelectorAll('#load svg text')].map(it => it.textContent)
                                .filter(it => /[bé]r|^y/.test(it)).join(' ');
                        }""").toString();
    }

    @Test
    void investorsAndStartupsAreShownTheirOwn() {
        try (Screen screen = figures(Look.FRENCH, "Alpage Ventures")) {
            assertThat(screen.page().locator("#load h2")).containsText("Vous avez la main");
            screen.page().waitForSelector("#load .drawing svg");
            screen.shot("figures-investor").isSound();
        }
        try (Screen screen = figures(Look.ENGLISH.dark(), "Belvoir Santé")) {
            screen.page().waitForSelector("#funnel .drawing svg");
            assertThat(screen.page().locator("#load")).hasCount(0);
            screen.shot("figures-startup").isSound();
        }
    }

    @Test
    void withoutScriptsTheTablesSayTheSame() {
        try (Screen screen = figures(Look.FRENCH.phone().withoutScripts(), "Antenne de Lyon")) {
            assertThat(screen.page().locator("#flow table")).isVisible();
            assertThat(screen.page().locator("table")).hasCount(6);
            screen.shot("figures").isSound();
        }
    }

    @Test
    void aPrivateAddressIsMadeAndEndedOnItsPage() {
        for (Look look : List.of(
                Look.FRENCH, Look.ENGLISH.phone().dark(), Look.FRENCH.phone().withoutScripts())) {
            try (Screen screen = chromium.screen(service, look).enterInvented("Alpage Ventures")) {
                screen.open("/account/feeds").isSound();
                screen.page().locator("form:has(input[value=DUE_DATES]) button").click();
                assertThat(screen.page().locator("code")).containsText("/due.ics");
                screen.shot("feeds").isSound();
                screen.page().locator("td button").first().click();
                assertThat(screen.page().locator("code")).hasCount(0);
                assertThat(screen.page().locator("td button")).hasCount(0);
            }
        }
    }

    @Test
    void theDeskFetchesWhereTheWaitingHappens() {
        try (Screen screen = chromium.screen(service, Look.FRENCH).enterInvented("Comité régional")) {
            screen.open("/desk").page().waitForSelector("figure .drawing svg");
            screen.shot("desk-figure").isSound();
        }
    }
}
