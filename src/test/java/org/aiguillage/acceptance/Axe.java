package org.aiguillage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What a machine can tell of whether everybody can use a page. */
final class Axe {
    private Axe() {}

    static void findsNothing(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        // No page has frames, so none has to be gone through apart, which takes a second page.
        assertThat(new AxeBuilder(page)
                        .options(options)
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations())
                .as(page.url())
                .isEmpty();
    }
}
