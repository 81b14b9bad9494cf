package org.aiguillage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.aiguillage.web.Client.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A service that is told to bound the calls of each account. */
class CallLimitTest {
    private static final int MOST = 30;

    @RegisterExtension
    static final StartedService SERVICE = new StartedService(Map.of("callsPerMinute", String.valueOf(MOST)));

    private final Client region = Client.admin(SERVICE);

    @Test
    void anAccountThatCallsTooOftenWaitsAndTheOthersDoNot() {
        Client office =
                region.as(region.post("/api/accounts", """
                {"role":"TERRITORY_STAFF","territory":"LYON","name":"L","email":"l@lyon.test"}""").json().path("token").asText());
        for (int i = 0; i < MOST; i++) {
            assertThat(office.get("/api/dossiers?limit=1").status()).isEqualTo(200);
        }
        Answer last = office.get("/api/dossiers?limit=1");
        for (int i = 0; i < MOST && last.status() == 200; i++) {
            last = office.get("/api/dossiers?limit=1");
        }

        assertThat(last.status()).isEqualTo(429);
        assertThat(last.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 3);
        assertThat(region.get("/api/dossiers?limit=1").status()).isEqualTo(200);
    }

    @Test
    void aSessionCountsAsItsAccountDoes() {
        Client client =
                region.as(region.post("/api/accounts", """
                {"role":"TERRITORY_STAFF","territory":"GRENOBLE","name":"G","email":"g@grenoble.test"}""").json().path("token").asText());
        String token = region.post("/api/accounts", """
                {"role":"TERRITORY_STAFF","territory":"GRENOBLE","name":"G","email":"g2@grenoble.test"}""").json().path("token").asText();
        Tab tab = Tab.entered(SERVICE, token);
        int status = 200;
        for (int i = 0; i < 2 * MOST && status == 200; i++) {
            status = tab.open("/account").status();
        }
        assertThat(status).isEqualTo(429);
        assertThat(client.get("/api/dossiers").status()).isEqualTo(200);
    }
}
