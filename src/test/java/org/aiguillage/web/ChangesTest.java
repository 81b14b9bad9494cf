package org.aiguillage.web;

import static org.aiguillage.web.Papers.SIREN;
import static org.aiguillage.web.Papers.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.aiguillage.web.Client.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is changed was read before, and what is asked twice is done once. */
class ChangesTest {
    @RegisterExtension
    static final StartedService SERVICE = new StartedService();

    private final Client staff = Client.admin(SERVICE);
    private final Papers papers = new Papers(staff);

    @Test
    void whatIsCreatedSaysWhereItIsAndWhichVersion() {
        Answer draft = papers.draft(SIREN, "LYON");
        assertThat(draft.header("ETag")).isEqualTo("\"1\"");
        assertThat(draft.header("Location")).endsWith(path(draft, ""));
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        Answer draft = papers.draft(SIREN, "LYON");
        String body = "{\"company\":{\"siren\":\"" + SIREN + "\",\"name\":\"Nova 2\"}}";
        assertThat(staff.put(path(draft, ""), body).status()).isEqualTo(428);
        assertThat(staff.put(path(draft, ""), body, "If-Match", "1").status()).isEqualTo(400);
        assertThat(staff.put(path(draft, ""), body, "If-Match", "\"9\"").status())
                .isEqualTo(412);
        assertThat(staff.put(path(draft, ""), body, "If-Match", "W/\"1\"").status())
                .isEqualTo(412);
        Answer changed = staff.put(path(draft, ""), body, "If-Match", "\"1\"");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(staff.get(path(draft, "")).json().at("/company/name").asText())
                .isEqualTo("Nova 2");
    }

    @Test
    void aMandateIsChangedInItsWhole() {
        String mandate = papers.mandate(papers.investor("Fonds"), "LYON");
        Answer changed = staff.put("/api/mandates/" + mandate, "{\"capacity\":3}", "If-Match", "\"1\"");
        assertThat(changed.json().path("capacity").asInt()).isEqualTo(3);
        assertThat(changed.json().path("territories")).isEmpty();
    }

    @Test
    void anActionHonoursTheVersionWhereItIsGiven() {
        Answer draft = papers.draft(SIREN, "LYON");
        Answer stale = staff.post(path(draft, "/withdrawal"), "{\"reason\":\"Fini\"}", "If-Match", "\"9\"");
        assertThat(stale.status()).isEqualTo(412);
        Answer withdrawn = staff.post(path(draft, "/withdrawal"), "{\"reason\":\"Fini\"}", "If-Match", "\"1\"");
        assertThat(withdrawn.json().path("status").asText()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.json().path("stage").asText()).isEqualTo("CLOSED");
    }

    @Test
    void whatIsImpossibleSaysWhatIsPossibleEvenWhereItIsNothing() {
        Answer draft = papers.draft(SIREN, "LYON");
        staff.post(path(draft, "/withdrawal"), "{\"reason\":\"Fini\"}");
        Answer again = staff.post(path(draft, "/withdrawal"), "{\"reason\":\"Fini\"}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("possible").isArray()).as(again.text()).isTrue();
        assertThat(again.json().path("possible")).isEmpty();
    }

    @Test
    void anAcknowledgementHonoursTheVersionToo() {
        Answer draft = papers.draft(SIREN, "LYON");
        staff.post(path(draft, "/submission"));
        SERVICE.pass(Duration.ofDays(60));
        String flag = staff.get("/api/flags?level=BREACH&open=true")
                .json()
                .at("/items/0/id")
                .asText();
        String call = "/api/flags/" + flag + "/acknowledgement";
        Answer noted = staff.post(call, "{\"comment\":\"Vu\"}", "If-Match", "\"1\"");
        assertThat(noted.status()).as(noted.text()).isEqualTo(200);
        assertThat(noted.header("ETag")).isEqualTo("\"2\"");
        assertThat(staff.post(call, "{\"comment\":\"Vu\"}", "If-Match", "\"1\"").status())
                .isEqualTo(412);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "application/octet-stream", "application/json"})
    void aCallThatNeedsNoBodyTakesAnEmptyOneOfAnyType(String type) {
        Answer draft = papers.draft(SIREN, "LYON");
        Answer submitted =
                staff.send("POST", path(draft, "/submission"), BodyPublishers.ofString(""), "Content-Type", type);
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(200);
        assertThat(submitted.json().path("missing")).isNotEmpty();
    }

    @Test
    void consentNamesInvestorsThatAreThere() {
        for (String list : List.of("investorIds", "refusedInvestorIds")) {
            Answer refused = staff.post("/api/dossiers", """
                    {"company":{"siren":"%s","name":"Nova"},"consent":{"%s":["nobody"]}}""".formatted(SIREN, list));
            assertThat(refused.status()).as(refused.text()).isEqualTo(400);
            assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("consent." + list);
        }
    }

    @Test
    void theSameKeyCreatesOnce() {
        String body = "{\"name\":\"Une fois\",\"kind\":\"VC\"}";
        Answer first = staff.post("/api/investors", body, "Idempotency-Key", "k1");
        Answer again = staff.post("/api/investors", body, "Idempotency-Key", "k1");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.id()).isEqualTo(first.id());
        Answer other = staff.post("/api/investors", body.replace("Une", "Deux"), "Idempotency-Key", "k1");
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    void twoAtOnceWithOneKeyCreateOnce() {
        List<CompletableFuture<Answer>> both = Stream.of(1, 2)
                .map(i -> CompletableFuture.supplyAsync(() -> staff.post(
                        "/api/investors", "{\"name\":\"Ensemble\",\"kind\":\"VC\"}", "Idempotency-Key", "at-once")))
                .toList();
        List<Answer> answers = both.stream().map(CompletableFuture::join).toList();
        assertThat(answers).allSatisfy(a -> assertThat(a.status()).isEqualTo(201));
        assertThat(answers.get(0).id()).isEqualTo(answers.get(1).id());
    }

    @Test
    void theTokenOfAnAccountIsShownOnceOnly() {
        String account = "{\"role\":\"REGIONAL_STAFF\",\"name\":\"R\",\"email\":\"r@example.org\"}";
        Answer first = staff.post("/api/accounts", account, "Idempotency-Key", "k2");
        Answer again = staff.post("/api/accounts", account, "Idempotency-Key", "k2");
        assertThat(first.json().has("token")).isTrue();
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.json().has("token")).isFalse();
    }
}
