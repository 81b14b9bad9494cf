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
    private static final String LONG = "Communauté d’agglomération d’Annecy-Chambéry et des deux Savoie";

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
                List<String> lines = drawn(screen, LONG);
                assertThat(lines).hasSizeBetween(2, 4);
                assertThat(words(LONG))
                        .as("no word is cut")
                        .startsWith(
                                words(String.join(" ", lines).replace("- ", "-").replace("…", "")));
                assertThat(drawn(screen, "x".repeat(200)))
                        .as("a word without end leaves room for its bar, and other rows in sight")
                        .hasSize(4)
                        .last()
                        .asString()
                        .endsWith("…");
            }
        }
    }

    private static String[] words(String name) {
        return name.split(" |(?<=-)");
    }

    /** The lines in which the picture writes a row of this name, all within its left half. */
    @SuppressWarnings("unchecked") // The script makes a list of texts.
    private static List<String> drawn(Screen screen, String name) {
        return (List<String>) screen.page().evaluate("""
                        name => {
                            const names = document.querySelectorAll('#load tbody th');
                            names.forEach(it => it.textContent = name);
                            dispatchEvent(new Event('resize'));
                            const picture = document.querySelector('#load svg').getBoundingClientRect();
                            const texts = [...document.querySelectorAll('#load svg text')]
                                .filter(it => it.textContent.trim() && name.includes(it.textContent.trim().replace('…', '')));
                            if (texts.some(it => it.getBoundingClientRect().right > picture.left + picture.width / 2)) {
                                throw new Error('the name is wider than half of the picture');
                            }
                            return texts.map(it => it.textContent.trim()).slice(0, texts.length / names.length);
                        }""", name);
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
