package org.aiguillage.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import org.aiguillage.browser.RealBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A real browser goes to the other service and comes back, with its cookies and our content policy. */
class OpenIdInABrowserTest {
    private static final int PORT = freePort();
    private static final String HOME = "http://127.0.0.1:" + PORT;

    /** Of another site, as browsers see it. */
    private static final Provider PROVIDER = new Provider("localhost", URI.create(HOME + "/session/openid/return"));

    @RegisterExtension
    static final StartedService SERVICE = new StartedService(Map.of(
            "server.applicationConnectors[0].port",
            Integer.toString(PORT),
            "mail.publicUrl",
            HOME,
            "openId.issuer",
            PROVIDER.issuer(),
            "openId.clientId",
            Provider.CLIENT,
            "openId.clientSecret",
            Provider.SECRET,
            "openId.name",
            "la Région"));

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @Test
    void oneClickGoesThereAndComesBackSignedIn() {
        Client.admin(SERVICE).post("/api/accounts", """
                {"role":"TERRITORY_STAFF","territory":"LYON","name":"Léa","email":"lea@lyon.test"}""");
        PROVIDER.person("lea", "lea@lyon.test", true);
        try (RealBrowser browser = RealBrowser.open()) {
            Page page = browser.browser().newPage(new Browser.NewPageOptions().setLocale("fr-FR"));
            page.navigate(HOME + "/");
            page.getByText("Entrer avec la Région").click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText("Aucun dossier");
            assertThat(page.locator(".who a").first()).containsText("Léa");
        }
    }
}
