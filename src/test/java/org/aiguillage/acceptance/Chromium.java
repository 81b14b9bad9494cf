package org.aiguillage.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import org.aiguillage.browser.RealBrowser;

/** A real browser, and those who sit at it. */
final class Chromium implements AutoCloseable {
    private final RealBrowser browser;

    private Chromium(RealBrowser browser) {
        this.browser = browser;
    }

    static Chromium start() {
        return new Chromium(RealBrowser.open());
    }

    /** Somebody new, with nothing of others in the browser. */
    Screen screen(Service service, Look look) {
        return new Screen(somebody(look), service, look);
    }

    BrowserContext somebody(Look look) {
        return browser.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale(look.locale())
                        .setViewportSize(look.width(), look.height())
                        .setColorScheme(look.scheme())
                        .setJavaScriptEnabled(look.scripts()));
    }

    @Override
    public void close() {
        browser.close();
    }
}
