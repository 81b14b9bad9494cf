package org.aiguillage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.aiguillage.web.Client.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A dossier goes all the way over HTTP. */
class JourneyTest {
    @RegisterExtension
    static final StartedService SERVICE = new StartedService();

    private static final byte[] PDF = "%PDF-1.7 deck".getBytes(StandardCharsets.UTF_8);

    private final Client staff = Client.admin(SERVICE);
    private String investorId = "";
    private String mandateId = "";

    @BeforeEach
    void thereIsAMandate() {
        investorId = staff.post("/api/investors", "{\"name\":\"Fonds\",\"kind\":\"VC\"}")
                .id();
        mandateId = staff.post("/api/mandates", """
                {"investorId":"%s","name":"A","rounds":["SERIES_A"],"role":"BOTH","responseDays":1}""".formatted(investorId)).id();
    }

    @Test
    void itIsDraftedCompletedSubmittedAndRouted() {
        Answer draft = draft();
        assertThat(draft.status()).isEqualTo(201);
        assertThat(draft.header("ETag")).isEqualTo("\"1\"");
        assertThat(draft.header("Location")).endsWith("/api/dossiers/" + draft.id());
        assertThat(draft.json().path("stage").asText()).isEqualTo("DRAFT");
        assertThat(draft.json().path("status").asText()).isEqualTo("ACTIVE");
        assertThat(draft.json().at("/company/siren").asText()).isEqualTo("732829320");
        assertThat(draft.json().at("/company/id").asText()).isNotEmpty();

        Answer incomplete = staff.post(dossier(draft, "/submission"));
        assertThat(incomplete.status()).as(incomplete.text()).isEqualTo(200);
        assertThat(incomplete.json().at("/missing/0/item").asText()).isEqualTo("PITCH_DECK");
        assertThat(incomplete.json().at("/missing/0/owedBy").asText()).isEqualTo("STARTUP");
        assertThat(incomplete.json().path("status").asText()).isEqualTo("WAITING");

        Answer routed = routed(draft);
        assertThat(routed.json().path("stage").asText()).isEqualTo("ROUTED");
        assertThat(routed.json().path("routed").asInt()).isPositive();

        Answer referrals = staff.get(dossier(draft, "/referrals?limit=200"));
        assertThat(referrals.json().path("items").findValuesAsText("mandateId")).contains(mandateId);
        Answer journal = staff.get(dossier(draft, "/journal"));
        assertThat(journal.json().at("/items/0/type").asText()).isEqualTo("DossierDrafted");
        assertThat(journal.json().at("/items/0/body/companyId").isTextual()).isTrue();
        Answer verdicts = staff.get(dossier(draft, "/verdicts"), "Accept-Language", "en");
        assertThat(verdicts.json().at("/items/0/verdict").asText()).isEqualTo("ROUTE");
        assertThat(verdicts.json().at("/items/0/points/0/sentence").asText()).isEqualTo("The round fits.");
        assertThat(verdicts.json().at("/items/0/points/0/sentences/fr").asText())
                .isEqualTo("Le tour convient.");
    }

    @Test
    void anInvestorMovesWaitsAndDeclines() {
        Client investor = account("INVESTOR", "investorId", investorId);
        Answer draft = draft();
        routed(draft);
        String referral =
                investor.get("/api/referrals").json().at("/items/0/id").asText();
        Answer shown = investor.get("/api/referrals/" + referral);
        assertThat(Instant.parse(shown.json().path("due").asText()))
                .isEqualTo(Instant.parse(shown.json().path("since").asText()).plus(Duration.ofDays(1)));

        Answer moved = investor.post("/api/referrals/" + referral + "/moves", "{\"to\":\"ACKNOWLEDGED\"}");
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(moved.header("ETag")).isEqualTo("\"2\"");
        Answer jump = investor.post("/api/referrals/" + referral + "/moves", "{\"to\":\"TERM_SHEET\"}");
        assertThat(jump.status()).isEqualTo(409);
        assertThat(jump.json().path("possible").toString()).contains("moves:FIRST_MEETING");
        Answer waiting = investor.post(
                "/api/referrals/" + referral + "/waiting", "{\"on\":\"STARTUP\",\"reason\":\"Chiffres\"}");
        assertThat(waiting.json().path("waitingOn").asText()).isEqualTo("STARTUP");
        assertThat(investor.post("/api/referrals/" + referral + "/resumption").status())
                .isEqualTo(200);
        Answer parked = investor.post(
                "/api/referrals/" + referral + "/parking", "{\"until\":\"2026-09-01\",\"reason\":\"Été\"}");
        assertThat(parked.json().path("parkedUntil").asText()).isEqualTo("2026-09-01");
        assertThat(parked.json().path("due").isNull()).isTrue();
        Answer declined = investor.post("/api/referrals/" + referral + "/declination", "{\"reason\":\"Trop tôt\"}");
        assertThat(declined.json().path("status").asText()).isEqualTo("DECLINED");
        Answer seen = investor.get(dossier(draft, ""));
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.json().has("consent")).isFalse();
        assertThat(seen.json().path("company").has("competitors")).isFalse();
    }

    @Test
    void aReferralLeftAloneRaisesFlagsThatAreAcknowledged() {
        routed(draft());
        SERVICE.pass(Duration.ofDays(2));
        Answer flags = staff.get("/api/flags?level=BREACH&open=true");
        assertThat(flags.json().at("/items/0/subject/type").asText()).isIn("REFERRAL", "DOSSIER");
        assertThat(flags.json().at("/items/0/elapsedWorking").asText()).startsWith("PT");
        String flag = flags.json().at("/items/0/id").asText();
        Answer noted =
                staff.post("/api/flags/" + flag + "/acknowledgement", "{\"comment\":\"Vu\"}", "If-Match", "\"1\"");
        assertThat(noted.status()).as(noted.text()).isEqualTo(200);
        assertThat(noted.json().at("/acknowledgement/comment").asText()).isEqualTo("Vu");
        assertThat(staff.post("/api/flags/" + flag + "/acknowledgement", "{\"comment\":\"Vu\"}", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);
        assertThat(staff.get("/api/flags/" + flag).header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void aStartupFollowsItsOwnDossierOnly() {
        Answer draft = draft();
        routed(draft);
        Client startup =
                account("STARTUP", "companyId", draft.json().at("/company/id").asText());
        Answer verdicts = startup.get(dossier(draft, "/verdicts"));
        assertThat(verdicts.json().at("/items/0/score").isNull()).isTrue();
        assertThat(verdicts.json().at("/items/0/points").isEmpty()).isTrue();
        Answer other = staff.post("/api/dossiers", "{\"company\":{\"siren\":\"552100554\",\"name\":\"Autre\"}}");
        assertThat(startup.get(dossier(draft, "")).json().has("consent")).isTrue();
        Answer theirs = startup.get("/api/dossiers/" + other.id(), "X-Request-Id", "same");
        Answer nobodys = startup.get("/api/dossiers/nobody", "X-Request-Id", "same");
        assertThat(theirs.status()).isEqualTo(404);
        assertThat(theirs.bytes()).isEqualTo(nobodys.bytes());
        assertThat(startup.get("/api/rulebooks").status()).isEqualTo(403);
        assertThat(startup.get("/api/accounts/me").json().path("role").asText()).isEqualTo("STARTUP");
    }

    @Test
    void aDocumentComesBackAsItWentIn() {
        Answer draft = draft();
        Answer added = staff.upload(dossier(draft, "/documents"), "PITCH_DECK", "..\\a/b/Présentation.pdf", PDF);
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.json().path("name").asText()).isEqualTo("Présentation.pdf");
        Answer file = staff.get(dossier(draft, "/documents/" + added.id()));
        assertThat(file.bytes()).isEqualTo(PDF);
        assertThat(file.header("Content-Type")).startsWith("application/pdf");
        assertThat(file.header("Content-Disposition")).startsWith("attachment").contains("Pr%C3%A9sentation.pdf");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(staff.get(dossier(draft, "/documents/other")).status()).isEqualTo(404);
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
        String account = "{\"role\":\"REGIONAL_STAFF\",\"name\":\"R\",\"email\":\"r@example.org\"}";
        assertThat(staff.post("/api/accounts", account, "Idempotency-Key", "k2")
                        .json()
                        .has("token"))
                .isTrue();
        assertThat(staff.post("/api/accounts", account, "Idempotency-Key", "k2")
                        .json()
                        .has("token"))
                .isFalse();
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        Answer draft = draft();
        String body = "{\"company\":{\"siren\":\"732829320\",\"name\":\"Nova 2\"}}";
        assertThat(staff.put(dossier(draft, ""), body).status()).isEqualTo(428);
        assertThat(staff.put(dossier(draft, ""), body, "If-Match", "1").status())
                .isEqualTo(400);
        assertThat(staff.put(dossier(draft, ""), body, "If-Match", "\"9\"").status())
                .isEqualTo(412);
        assertThat(staff.put(dossier(draft, ""), body, "If-Match", "W/\"1\"").status())
                .isEqualTo(412);
        Answer changed = staff.put(dossier(draft, ""), body, "If-Match", "\"1\"");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        Answer mandate = staff.get("/api/mandates/" + mandateId);
        assertThat(staff.put("/api/mandates/" + mandateId, "{\"capacity\":3}", "If-Match", mandate.header("ETag"))
                        .json()
                        .path("capacity")
                        .asInt())
                .isEqualTo(3);
        Answer withdrawn = staff.post(dossier(draft, "/withdrawal"), "{\"reason\":\"Fini\"}", "If-Match", "\"2\"");
        assertThat(withdrawn.json().path("status").asText()).isEqualTo("WITHDRAWN");
    }

    @Test
    void workingTimeSkipsTheWeekendAndTheFourteenthOfJuly() {
        Answer due = staff.get("/api/calendars/FR_STD/due?from=2026-07-10T17:00:00%2B02:00&amount=PT45H");
        assertThat(due.json().path("due").asText()).isEqualTo("2026-07-20T15:00:00Z");
        Answer worked = staff.get("/api/calendars/FR_STD/working-time?from=2026-07-10T15:00:00Z&to=2026-07-20T15:00:00Z"
                + "&pause=2026-07-15T07:00:00Z/2026-07-15T08:00:00Z&pause=2026-07-16T07:00:00Z/2026-07-16T08:00:00Z");
        assertThat(worked.json().path("milliseconds").asLong())
                .isEqualTo(Duration.ofHours(43).toMillis());
    }

    @Test
    void listsComeInPages() {
        draft();
        draft();
        Answer page = staff.get("/api/dossiers?limit=1");
        assertThat(page.json().path("items")).hasSize(1);
        String next = page.json().path("next").asText();
        assertThat(staff.get("/api/dossiers?limit=1&cursor=" + next).json().at("/items/0/id"))
                .isNotEqualTo(page.json().at("/items/0/id"));
        assertThat(staff.get("/api/rulebooks/current").json().path("hash").asText())
                .hasSize(64);
        assertThat(staff.get("/api/rulebooks").json().path("items")).hasSize(1);
    }

    @Test
    void theDescriptionIsServedToAnybody() {
        Answer description = staff.as("").get("/openapi.json");
        assertThat(description.status()).isEqualTo(200);
        assertThat(description.json().path("paths").has("/api/referrals/{id}/moves"))
                .isTrue();
        assertThat(description.json().at("/components/schemas").has("Problem")).isTrue();
        assertThat(description.text())
                .contains("\"name\":\"cursor\"")
                .contains("AccountTerms")
                .doesNotContain("tokenHash");
        assertThat(description
                        .json()
                        .at("/components/schemas/AccountTerms/properties")
                        .has("role"))
                .isTrue();
        assertThat(description
                        .json()
                        .at("/components/schemas/CompanyProfile/properties/siren/type")
                        .asText())
                .isEqualTo("string");
    }

    private Answer draft() {
        return staff.post("/api/dossiers", """
                {"company":{"siren":"732829320","name":"Nova","territory":"LYON","sectors":["SAAS"]},
                 "ask":{"round":"SERIES_A","amount":3000000},"consent":{"allInvestors":true}}""");
    }

    private Answer routed(Answer draft) {
        assertThat(staff.upload(dossier(draft, "/documents"), "PITCH_DECK", "deck.pdf", PDF)
                        .status())
                .isEqualTo(201);
        return staff.post(dossier(draft, "/submission"));
    }

    private Client account(String role, String field, String id) {
        Answer account = staff.post("/api/accounts", """
                {"role":"%s","%s":"%s","name":"Compte","email":"compte@example.org"}""".formatted(role, field, id));
        assertThat(account.status()).as(account.text()).isEqualTo(201);
        return staff.as(account.json().path("token").asText());
    }

    private static String dossier(Answer dossier, String rest) {
        return "/api/dossiers/" + dossier.id() + rest;
    }
}
