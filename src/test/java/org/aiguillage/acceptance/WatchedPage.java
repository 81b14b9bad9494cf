package org.aiguillage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A page of a real browser that tells on whatever should not happen in it: a script, a dialog, a report, a call elsewhere. */
final class WatchedPage implements AutoCloseable {
    private static final String FOREIGN_ELEMENTS = """
            () => [...document.querySelectorAll('*')].filter(e =>
                ['IFRAME', 'OBJECT', 'EMBED', 'BASE', 'FRAME'].includes(e.tagName)
                || (e.tagName === 'SCRIPT' && !/^\\/assets\\/[a-z./]+\\.js$/.test(e.getAttribute('src')))
                || [...e.attributes].some(a => a.name.startsWith('on') || /^\\s*javascript:/i.test(a.value))
            ).map(e => e.outerHTML)""";
    private static final String LISTEN = """
            document.addEventListener('securitypolicyviolation', e => console.error('CSP ' + e.violatedDirective));
            """;

    private final Playwright playwright;
    private final Page page;
    private final List<String> happened = new ArrayList<>();

    private WatchedPage(Playwright playwright, Service service) {
        this.playwright = playwright;
        this.page = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium")))
                        .setChromiumSandbox(false)
                        .setArgs(List.of("--disable-gpu", "--disable-quic", "--no-first-run")))
                .newContext(new NewContextOptions().setLocale("fr-FR"))
                .newPage();
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
            if (!request.url().startsWith(service.url("/").toString())) {
                happened.add("request " + request.url());
            }
        });
    }

    static WatchedPage open(Service service) {
        return new WatchedPage(
                Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))),
                service);
    }

    Page page() {
        return page;
    }

    void show(Service service, String path) {
        page.navigate(service.url(path).toString());
        nothingHappened();
    }

    void nothingHappened() {
        assertThat(happened).as(page.url()).isEmpty();
        assertThat((List<?>) page.evaluate(FOREIGN_ELEMENTS)).as(page.url()).isEmpty();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
