package org.aiguillage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody at a browser, who notices when a page breaks, scrolls sideways or cannot be used by all. */
final class Screen implements AutoCloseable {
    private static final String TOO_WIDE = """
            () => document.documentElement.scrollWidth <= window.innerWidth ? [] : ['the page',
                ...[...document.querySelectorAll('body *')]
                    .filter(e => e.getBoundingClientRect().left + Math.max(e.scrollWidth, e.offsetWidth) > window.innerWidth)
                    .map(e => e.outerHTML.substring(0, 160))]""";

    private final BrowserContext context;
    private final Page page;
    private final Service service;
    private final Look look;
    private final List<String> broken = new ArrayList<>();

    Screen(BrowserContext context, Service service, Look look) {
        this.context = context;
        this.service = service;
        this.look = look;
        this.page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onPageError(broken::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("the server responded with a status of 4")) {
                broken.add(message.text());
            }
        });
    }

    Page page() {
        return page;
    }

    Look look() {
        return look;
    }

    Screen open(String path) {
        page.navigate(service.url(path).toString());
        return this;
    }

    /** In with an access token, as on the entrance. */
    Screen enter(String token) {
        open("/");
        page.fill("#token", token);
        page.click("form[action='/session'] button");
        return this;
    }

    /** In with a click, in the demonstration, as the first invented account whose name or role contains {@code who}. */
    Screen enterInvented(String who) {
        open("/");
        page.locator("button.choice")
                .filter(new Locator.FilterOptions().setHasText(who))
                .first()
                .click();
        return this;
    }

    /** Writes the whole page to {@code target/screens}. */
    Screen shot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screens/" + name + "-" + look.name() + ".png"))
                .setFullPage(true));
        return this;
    }

    /** axe-core finds nothing, nothing scrolls sideways, no script broke and no policy was broken. */
    Screen isSound() {
        isWhole();
        if (look.scripts()) {
            Axe.findsNothing(page);
        }
        return this;
    }

    /** Nothing scrolls sideways, no script broke and no policy was broken. */
    void isWhole() {
        assertThat(broken).as(page.url()).isEmpty();
        assertThat((List<?>) page.evaluate(TOO_WIDE))
                .as("scrolls sideways: " + page.url())
                .isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
