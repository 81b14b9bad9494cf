package org.aiguillage.web;

import static org.aiguillage.web.Papers.SIREN;
import static org.aiguillage.web.Papers.items;
import static org.aiguillage.web.Papers.path;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aiguillage.web.Client.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An investor asks, the startup answers, and the ball goes back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionsTest {
    @RegisterExtension
    static final StartedService SERVICE = new StartedService();

    private final Map<String, Client> callers = new HashMap<>();
    private String deal = "";

    private static Papers papers() {
        return new Papers(Client.admin(SERVICE));
    }

    private Client caller(String name) {
        return Objects.requireNonNull(callers.get(name), name);
    }

    @BeforeAll
    void aDealIsBeforeTwoInvestors() {
        Papers papers = papers();
        String investor = papers.investor("Fonds Curieux");
        papers.mandate(investor, "GRENOBLE");
        callers.put("fund", papers.investorAccount(investor));
        String other = papers.investor("Fonds Voisin");
        papers.mandate(other, "GRENOBLE");
        callers.put("rival", papers.investorAccount(other));
        Answer draft = papers.draft(SIREN, "GRENOBLE");
        papers.route(draft);
        callers.put("startup", papers.startup(draft));
        callers.put("staff", Client.admin(SERVICE));
        deal = "/api/referrals/"
                + items(caller("fund").get(path(draft, "/referrals")))
                        .get(0)
                        .path("id")
                        .asText();
    }

    @Test
    void theAnswerIsReadByThatInvestorAndTheStaffAndTheBallIsBack() {
        ask("Quel est le taux d’attrition ?");
        Answer answered = caller("startup").post(deal + "/resumption", "{\"answer\":\"Deux pour cent par mois.\"}");
        assertThat(answered.status()).as(answered.text()).isEqualTo(200);
        assertThat(answered.json().path("holder").asText()).isEqualTo("INVESTOR");

        for (Client reader :
                List.of(caller("fund"), caller("startup"), caller("staff"), papers().territory("GRENOBLE"))) {
            JsonNode last = last(reader);
            assertThat(last.path("question").asText()).isEqualTo("Quel est le taux d’attrition ?");
            assertThat(last.path("on").asText()).isEqualTo("STARTUP");
            assertThat(last.path("answer").asText()).isEqualTo("Deux pour cent par mois.");
            assertThat(last.path("endedAt").isNull()).isFalse();
        }
        assertThat(caller("rival").get(deal + "/questions").status()).isEqualTo(404);
        assertThat(papers().territory("LYON").get(deal + "/questions").status()).isEqualTo(404);
    }

    @Test
    void aQuestionStaysOpenUntilItIsAnsweredOrDropped() {
        ask("Où en est le brevet ?");
        assertThat(last(caller("fund")).path("endedAt").isNull()).isTrue();
        ask("Et qui en est titulaire ?");
        List<JsonNode> asked = items(caller("fund").get(deal + "/questions"));
        assertThat(asked.get(asked.size() - 2).path("endedAt").isNull()).isFalse();
        assertThat(asked.get(asked.size() - 2).path("answer").isNull()).isTrue();

        assertThat(caller("startup")
                        .post(deal + "/resumption")
                        .json()
                        .path("holder")
                        .asText())
                .as("without a word, as before")
                .isEqualTo("INVESTOR");
        assertThat(last(caller("fund")).path("answer").isNull()).isTrue();
    }

    @Test
    void whatTheClusterIsAskedIsNotReadByTheStartup() {
        String question = "Cette entreprise est-elle sérieuse ?";
        caller("fund").post(deal + "/waiting", "{\"on\":\"CLUSTER\",\"reason\":\"" + question + "\"}");
        assertThat(last(caller("staff")).path("question").asText()).isEqualTo(question);
        assertThat(caller("staff").get(deal).json().path("reason").asText()).isEqualTo(question);
        for (String path : List.of(deal, deal + "/questions", "/api/referrals")) {
            assertThat(caller("startup").get(path).text()).as(path).doesNotContain(question);
        }
    }

    @Test
    void aCompanyIsNotToldThatItCompetesWithWhatTheInvestorHolds() {
        Papers papers = papers();
        Answer draft = papers.draft(Papers.OTHER_SIREN, "GRENOBLE");
        papers.route(draft);
        String other = "/api/referrals/"
                + items(caller("fund").get(path(draft, "/referrals")))
                        .get(0)
                        .path("id")
                        .asText();
        caller("fund").post(other + "/declination", "{\"reason\":\"COMPETITOR\"}");

        assertThat(papers.startup(draft).get(other).text()).doesNotContain("COMPETITOR");
        assertThat(papers.startup(draft).get(path(draft, "/referrals")).text()).doesNotContain("COMPETITOR");
        assertThat(caller("fund").get(other).text()).contains("COMPETITOR");
    }

    @Test
    void onlyWhoWasAskedAnswers() {
        ask("Combien de clients ?");
        for (Answer refused : List.of(
                caller("fund").post(deal + "/resumption", "{\"answer\":\"Cent, je crois.\"}"),
                caller("startup").post(deal + "/resumption", "{\"answer\":\"" + "a".repeat(10_001) + "\"}"),
                caller("startup").post(deal + "/resumption", "{\"answer\":\"\"}"))) {
            assertThat(refused.status()).as(refused.text()).isEqualTo(400);
            assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("answer");
        }
        assertThat(caller("fund").post(deal + "/resumption").status()).isEqualTo(200);
        assertThat(caller("startup")
                        .post(deal + "/resumption", "{\"answer\":\"Cent.\"}")
                        .status())
                .as("nobody asks any more")
                .isEqualTo(409);
    }

    private void ask(String question) {
        Answer asked = caller("fund").post(deal + "/waiting", "{\"on\":\"STARTUP\",\"reason\":\"" + question + "\"}");
        assertThat(asked.status()).as(asked.text()).isEqualTo(200);
    }

    private JsonNode last(Client reader) {
        List<JsonNode> asked = items(reader.get(deal + "/questions"));
        return asked.get(asked.size() - 1);
    }
}
