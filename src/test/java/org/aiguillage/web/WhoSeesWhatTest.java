package org.aiguillage.web;

import static org.aiguillage.web.Papers.OTHER_SIREN;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two companies, two investors, two territories: the lists of each hold its own, with its own fields. */
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
