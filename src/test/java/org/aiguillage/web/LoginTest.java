package org.aiguillage.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who gets in. */
class LoginTest {
    @RegisterExtension
    static final StartedService SERVICE = new StartedService();

    private final Client staff = Client.admin(SERVICE);

    @Test
    void withoutATokenNobodyGetsIn() {
        Client.Answer answer = staff.as("").get("/api/dossiers");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("type").asText()).isEqualTo("/problems/unauthenticated");
    }

    @Test
    void tooManyWrongTokensMakeAnAddressWaitButNotWhoHasARightOne() {
        Client wrong = staff.as("wrong");
        Client.Answer last = wrong.get("/api/dossiers");
        for (int i = 0; i < WebApi.USUAL_WRONG_TOKENS; i++) {
            last = wrong.get("/api/dossiers");
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 61);
        assertThat(staff.get("/api/dossiers").status()).isEqualTo(200);
    }

    @Test
    void aRoleMakesOnlyItsOwnCalls() {
        String investor =
                staff.post("/api/investors", "{\"name\":\"F\",\"kind\":\"VC\"}").id();
        Client.Answer account = staff.post("/api/accounts", """
                {"role":"INVESTOR","investorId":"%s","name":"I","email":"i@example.org"}""".formatted(investor));
        Client asInvestor = staff.as(account.json().path("token").asText());
        assertThat(asInvestor.post("/api/accounts", "{}").status()).isEqualTo(403);
        assertThat(asInvestor.get("/api/investors/" + investor).status()).isEqualTo(200);
        assertThat(asInvestor.post("/api/dossiers", "{}").status()).isEqualTo(403);
        Client.Answer nobody = staff.post("/api/accounts", """
                {"role":"STARTUP","companyId":"nobody","name":"S","email":"s@example.org"}""");
        assertThat(nobody.status()).isEqualTo(400);
        assertThat(nobody.json().at("/errors/0/field").asText()).isEqualTo("companyId");
    }
}
