package org.aiguillage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who reads pages is refused with a page; a program with a problem. */
class RefusedPageTest {
    private static final String[] BROWSER = {"Accept", "text/html,application/xhtml+xml", "Accept-Language", "fr"};

    @RegisterExtension
    static final StartedService SERVICE = new StartedService();

    private final Tab tab = Tab.entered(SERVICE, SERVICE.adminToken());

    @Test
    void anAddressThatLeadsNowhereSaysSoInWords() {
        Tab.Page page = tab.open("/nowhere", BROWSER);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).startsWith("<!DOCTYPE html>").contains("Rien ne se trouve à cette adresse");
    }

    @Test
    void aFormThatIsTooOldIsAnsweredWithAPage() {
        Tab.Page page = tab.submit("/account/tokens", Map.of("csrf", "another"), BROWSER);

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text()).startsWith("<!DOCTYPE html>").contains("Ce formulaire est trop ancien");
    }

    @Test
    void aProgramGetsAProblem() {
        Tab.Page page = tab.open("/nowhere");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.header("Content-Type")).isEqualTo("application/problem+json");
    }
}
