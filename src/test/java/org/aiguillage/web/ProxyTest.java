package org.aiguillage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Behind a proxy, callers are told apart by what the proxy says of them. */
class ProxyTest {
    @RegisterExtension
    static final StartedService SERVICE =
            new StartedService(Map.of("server.applicationConnectors[0].useForwardedHeaders", "true"));

    @Test
    void whoTriesTooOftenIsHeldUpAndNobodyElseBehindTheSameProxy() {
        Client wrong = Client.admin(SERVICE).as("wrong");
        Client.Answer last = wrong.get("/api/dossiers", "X-Forwarded-For", "198.51.100.7");
        for (int i = 0; i < WebApi.USUAL_WRONG_TOKENS; i++) {
            last = wrong.get("/api/dossiers", "X-Forwarded-For", "198.51.100.7");
        }

        assertThat(last.status()).isEqualTo(429);
        assertThat(wrong.get("/api/dossiers", "X-Forwarded-For", "198.51.100.8").status())
                .isEqualTo(401);
    }
}
