package org.aiguillage.web;

import static org.aiguillage.web.Papers.OTHER_SIREN;
import static org.aiguillage.web.Papers.PDF;
import static org.aiguillage.web.Papers.SIREN;
import static org.aiguillage.web.Papers.items;
import static org.aiguillage.web.Papers.path;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aiguillage.web.Client.Answer;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two companies, two investors, two territories: none learns of the other's, not even that it is there. */
@TestInstance(Lifecycle.PER_CLASS)
class WhoSeesWhatTest {
    @RegisterExtension
    static final StartedService SERVICE = new StartedService();

    private static final String NOBODY = "01a20a60-ae36-772f-b20d-000000000000";

    private final Map<String, Client> callers = new LinkedHashMap<>();
    private Side own = Side.NONE;
    private Side foreign = Side.NONE;

    /** All that belongs to one dossier. */
    private record Side(
            String dossier, String document, String referral, String flag, String investor, String mandate) {
        static final Side NONE = new Side(NOBODY, NOBODY, NOBODY, NOBODY, NOBODY, NOBODY);

        List<String> ids() {
            return List.of(dossier, document, referral, flag, investor, mandate);
        }

        String in(String call) {
            return call.replace("{dossier}", dossier)
                    .replace("{document}", document)
                    .replace("{referral}", referral)
                    .replace("{flag}", flag)
                    .replace("{investor}", investor)
                    .replace("{mandate}", mandate);
        }
    }

    @BeforeAll
    void thereAreTwoOfEach() {
        Client staff = Client.admin(SERVICE);
        Papers papers = new Papers(staff);
        String investor = papers.investor("Fonds de Lyon");
        String otherInvestor = papers.investor("Fonds de Grenoble");
        String mandate = papers.mandate(investor, "LYON");
        String otherMandate = papers.mandate(otherInvestor, "GRENOBLE");
        Answer dossier = papers.draft(SIREN, "LYON");
        Answer otherDossier = papers.draft(OTHER_SIREN, "GRENOBLE");
        papers.route(dossier);
        papers.route(otherDossier);
        SERVICE.pass(Duration.ofDays(30));
        own = side(staff, dossier, investor, mandate);
        foreign = side(staff, otherDossier, otherInvestor, otherMandate);
        callers.put("startup", papers.startup(dossier));
        callers.put("investor", papers.investorAccount(investor));
        callers.put("territory", papers.territory("LYON"));
    }

    private static Side side(Client staff, Answer dossier, String investor, String mandate) {
        return new Side(
                dossier.id(),
                staff.get(path(dossier, "")).json().at("/documents/0/id").asText(),
                staff.get(path(dossier, "/referrals")).json().at("/items/0/id").asText(),
                items(staff.get("/api/flags?limit=200")).stream()
                        .filter(f -> f.at("/subject/dossierId").asText().equals(dossier.id()))
                        .findFirst()
                        .orElseThrow()
                        .path("id")
                        .asText(),
                investor,
                mandate);
    }

    @Test
    void whatIsForeignCannotBeToldFromWhatIsNot() {
        SoftAssertions all = new SoftAssertions();
        callers.forEach((who, caller) -> {
            for (String call : CALLS) {
                if (who.equals("territory") && call.matches("GET /api/(investors|mandates).*")) {
                    continue; // staff know every investor
                }
                Answer theirs = call(caller, foreign.in(call));
                Answer nobodys = call(caller, Side.NONE.in(call));
                all.assertThat(theirs.status()).as(who + " " + call).isIn(403, 404);
                all.assertThat(theirs.text()).as(who + " " + call).isEqualTo(nobodys.text());
            }
        });
        all.assertAll();
    }

    private static final List<String> CALLS = List.of(
            "GET /api/dossiers/{dossier}",
            "GET /api/dossiers/{dossier}/journal",
            "GET /api/dossiers/{dossier}/referrals",
            "GET /api/dossiers/{dossier}/verdicts",
            "GET /api/dossiers/{dossier}/forecast",
            "GET /api/referrals/{referral}/forecast",
            "GET /api/dossiers/{dossier}/documents/{document}",
            "PUT /api/dossiers/{dossier} " + Papers.raise(OTHER_SIREN, "GRENOBLE"),
            "UPLOAD /api/dossiers/{dossier}/documents",
            "POST /api/dossiers/{dossier}/submission {}",
            "POST /api/dossiers/{dossier}/withdrawal {}",
            "GET /api/referrals/{referral}",
            "POST /api/referrals/{referral}/moves {\"to\":\"ACKNOWLEDGED\"}",
            "POST /api/referrals/{referral}/waiting {\"on\":\"STARTUP\",\"reason\":\"r\"}",
            "POST /api/referrals/{referral}/resumption {}",
            "POST /api/referrals/{referral}/parking {\"until\":\"2026-12-01\",\"reason\":\"r\"}",
            "POST /api/referrals/{referral}/declination {\"reason\":\"r\"}",
            "POST /api/referrals/{referral}/win {\"amount\":1}",
            "GET /api/flags/{flag}",
            "POST /api/flags/{flag}/acknowledgement {\"comment\":\"c\"}",
            "GET /api/investors/{investor}",
            "PUT /api/investors/{investor} {\"name\":\"N\",\"kind\":\"VC\"}",
            "GET /api/mandates/{mandate}",
            "PUT /api/mandates/{mandate} {\"name\":\"N\"}");

    private static Answer call(Client caller, String call) {
        String[] parts = call.split(" ", 3);
        return switch (parts[0]) {
            case "GET" -> caller.get(parts[1], "X-Request-Id", "same");
            case "PUT" -> caller.put(parts[1], parts[2], "If-Match", "\"1\"", "X-Request-Id", "same");
            case "UPLOAD" -> caller.upload(parts[1], "OTHER", "a.pdf", PDF, "X-Request-Id", "same");
            default -> caller.post(parts[1], parts[2], "X-Request-Id", "same");
        };
    }

    @Test
    void listsHoldTheirOwnOnly() {
        callers.forEach((who, caller) -> {
            for (String list : List.of("dossiers", "referrals", "flags")) {
                Answer page = caller.get("/api/" + list + "?limit=200");
                assertThat(items(page)).as(who + " " + list).isNotEmpty();
                assertThat(page.text()).as(who + " " + list).doesNotContain(foreign.ids());
            }
            assertThat(items(caller.get("/api/referrals?investorId=" + foreign.investor())))
                    .isEmpty();
        });
        for (String list : List.of("investors", "mandates")) {
            assertThat(caller("investor").get("/api/" + list).text()).doesNotContain(foreign.ids());
            assertThat(caller("startup").get("/api/" + list).status()).isEqualTo(403);
        }
    }

    @Test
    void anInvestorLearnsNothingOfTheOthers() {
        JsonNode seen = caller("investor").get("/api/dossiers/" + own.dossier()).json();
        assertThat(seen.has("ask")).isTrue();
        assertThat(List.of("consent", "openReferrals", "held")).noneMatch(seen::has);
        assertThat(seen.path("company").has("competitors")).isFalse();
        assertThat(items(caller("investor").get("/api/dossiers/" + own.dossier() + "/verdicts")))
                .extracting(v -> v.path("investorId").asText())
                .containsOnly(own.investor());
    }

    @Test
    void aStartupLearnsWhoReceivedItsDossierAndNotHowItWasWeighed() {
        Client startup = caller("startup");
        assertThat(startup.get("/api/dossiers/" + own.dossier()).json().has("consent"))
                .isTrue();
        List<JsonNode> verdicts = items(startup.get("/api/dossiers/" + own.dossier() + "/verdicts"));
        assertThat(verdicts).extracting(v -> v.path("verdict").asText()).containsExactly("ROUTE", "REFUSE");
        assertThat(verdicts)
                .allSatisfy(v -> assertThat(v.path("score").isNull()).isTrue())
                .allSatisfy(v -> assertThat(v.path("points")).isEmpty());
        assertThat(verdicts.get(0).path("mandateId").asText()).isEqualTo(own.mandate());
        assertThat(startup.get("/api/rulebooks").status()).isEqualTo(403);
        assertThat(startup.get("/api/accounts/me").json().path("role").asText()).isEqualTo("STARTUP");
    }

    private Client caller(String who) {
        return java.util.Objects.requireNonNull(callers.get(who));
    }
}
