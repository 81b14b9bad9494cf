package org.aiguillage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A page of a real browser that tells on whatever should not happen in it: a script that is not ours, a dialog, a report, a
 * call elsewhere, a fault of the service.
 */
final class WatchedPage implements AutoCloseable {
    /** What Chromium shows a PDF with. No page can call it. */
    private static final Pattern OF_THE_BROWSER = Pattern.compile("chrome(-extension)?://.*");

    private static final String FOREIGN_ELEMENTS = """
            () => [...document.querySelectorAll('*')].filter(e =>
                ['IFRAME', 'OBJECT', 'EMBED', 'BASE', 'FRAME'].includes(e.tagName)
                || (e.tagName === 'SCRIPT' && !/^\\/assets\\/[a-z./]+\\.js$/.test(e.getAttribute('src')))
                || [...e.attributes].some(a => a.name.startsWith('on')
                    || (a.name !== 'value' && /^\\s*javascript:/i.test(a.value)))
            ).map(e => e.outerHTML)""";
    private static final String LISTEN = """
            document.addEventListener('securitypolicyviolation', e => console.error('CSP ' + e.violatedDirective));
            """;

    private final Chromium chromium;
    private final boolean first;
    private final Service service;
    private final Page page;
    private final List<String> happened = new ArrayList<>();

    private WatchedPage(Chromium chromium, boolean first, Service service) {
        this.chromium = chromium;
        this.first = first;
        this.service = service;
        this.page = chromium.somebody(Look.FRENCH).newPage();
        page.addInitScript(LISTEN);
        page.onDialog(dialog -> {
            happened.add("dialog " + dialog.message());
            dialog.dismiss();
        });
        page.onConsoleMessage(message -> {
            if (message.text().contains("CSP ") || message.text().contains("Content Security Policy")) {
                happened.add(message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(service.url("/").toString())
                    && !OF_THE_BROWSER.matcher(request.url()).matches()) {
                happened.add("request " + request.url());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 500) {
                happened.add(response.status() + " " + response.url());
            }
        });
    }

    static WatchedPage open(Service service) {
        return new WatchedPage(Chromium.start(), true, service);
    }

    /** One that somebody else has before them. */
    WatchedPage another() {
        return new WatchedPage(chromium, false, service);
    }

    Page page() {
        return page;
    }

    void enter(String token) {
        show("/");
        page.fill("#token", token);
        page.click("form[action='/session'] button");
        assertThat(page.locator(".who form").count()).isPositive();
        nothingHappened();
    }

    /** @return whether it is a page; otherwise a file to be kept */
    boolean show(String path) {
        try {
            page.navigate(
                    service.url(path).toString(),
                    new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        } catch (PlaywrightException e) {
            if (String.valueOf(e.getMessage()).contains("Download is starting")) {
                return false;
            }
            throw e;
        }
        nothingHappened();
        return true;
    }

    void send(Form form, String text) {
        form.send(page, text);
        nothingHappened();
    }

    void nothingHappened() {
        assertThat(happened).as(page.url()).isEmpty();
        assertThat((List<?>) page.evaluate(FOREIGN_ELEMENTS)).as(page.url()).isEmpty();
    }

    @Override
    public void close() {
        page.context().close();
        if (first) {
            chromium.close();
        }
    }
}
