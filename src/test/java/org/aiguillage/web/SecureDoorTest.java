package org.aiguillage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The door of a service that is reached over HTTPS. */
class SecureDoorTest {
    private static final String LOOPBACK = "aiguillage_session";
    private static final String SECURE = "__Host-aiguillage_session";

    @RegisterExtension
    static final StartedService ONLINE = new StartedService(Map.of("mail.publicUrl", "https://aiguillage.example"));

    @Test
    void aServiceReachedOverHttpsHasACookieOfOurHostAloneEvenBehindAProxy() {
        assertThat(new Tab(ONLINE.base()).open("/").cookies())
                .singleElement()
                .asString()
                .startsWith(SECURE + "=")
                .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain");
        assertThat(new Tab(ONLINE.base()).open("/language/en").cookies())
                .singleElement()
                .asString()
                .startsWith("__Host-aiguillage_language=en")
                .contains("Secure");
        Tab inside = Tab.entered(ONLINE, ONLINE.adminToken());
        assertThat(inside.open("/").text()).contains("/session/end");
        inside.keep(LOOPBACK, String.valueOf(inside.cookie(SECURE)));
        inside.keep(SECURE, "");
        assertThat(inside.open("/").text()).as("the other name opens nothing").doesNotContain("/session/end");
    }
}
