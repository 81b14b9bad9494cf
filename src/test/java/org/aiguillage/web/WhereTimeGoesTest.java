package org.aiguillage.web;

import static org.aiguillage.web.Papers.OTHER_SIREN;
import static org.aiguillage.web.Papers.SIREN;
import static org.aiguillage.web.Papers.items;
import static org.aiguillage.web.Papers.path;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.aiguillage.web.Client.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Four investors answered a first dossier within a working day, from Monday to Tuesday at 10:00 in Paris. A second one is sent
 * on that Tuesday.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class WhereTimeGoesTest {
    @RegisterExtension
    static final StartedService SERVICE = new StartedService();

    private String referral = "";
    private String dossier = "";
    private String investor = "";
    private List<Client> readers = List.of();

    @BeforeAll
    void aFirstDossierWasAnswered() {
        Client staff = Client.admin(SERVICE);
        Papers papers = new Papers(staff);
        String first = papers.investor("Fonds A");
        investor = first;
        staff.post(
                "/api/mandates", "{\"investorId\":\"%s\",\"territories\":[\"LYON\"],\"capacity\":2}".formatted(first));
        for (String name : List.of("Fonds B", "Fonds C", "Fonds D")) {
            papers.mandate(papers.investor(name), "LYON");
        }
        Answer answered = papers.draft(SIREN, "LYON");
        papers.route(answered);
        SERVICE.pass(Duration.ofHours(24));
        for (JsonNode sent : items(staff.get(path(answered, "/referrals")))) {
            staff.post("/api/referrals/" + sent.path("id").asText() + "/moves", "{\"to\":\"ACKNOWLEDGED\"}");
        }
        String back =
                items(staff.get(path(answered, "/referrals"))).get(0).path("id").asText();
        staff.post("/api/referrals/" + back + "/moves", "{\"to\":\"FIRST_MEETING\"}");
        staff.post("/api/referrals/" + back + "/moves", "{\"to\":\"ACKNOWLEDGED\"}");
        staff.post("/api/referrals/" + back + "/waiting", "{\"on\":\"STARTUP\",\"reason\":\"chiffres\"}");
        Answer second = papers.draft(OTHER_SIREN, "LYON");
        papers.route(second);
        dossier = second.id();
        referral = items(staff.get("/api/referrals?investorId=" + first + "&stage=SENT"))
                .get(0)
                .path("id")
                .asText();
        readers = List.of(papers.startup(second), papers.investorAccount(first), papers.territory("LYON"));
    }

    @Test
    void everybodyLearnsWhenTheAnswerMayBeExpectedAndOfHowManyThatIsSaid() {
        for (Client reader : readers) {
            JsonNode forecast = ofReferral(reader);

            assertThat(forecast.at("/expected/remaining/n").asInt()).isEqualTo(4);
            assertThat(forecast.at("/expected/remaining/p50").asText()).isEqualTo("PT9H");
            assertThat(forecast.at("/expected/median").asText()).isEqualTo("2026-07-08T08:00:00Z");
            assertThat(forecast.at("/expected/remaining/percentile").asDouble()).isZero();
        }
    }

    @Test
    void anInvestorIsShownBesideTheOthersUnnamedAndAStartupIsNot() {
        JsonNode toInvestor = ofReferral(readers.get(1));

        assertThat(toInvestor.at("/own/n").asInt()).isEqualTo(2);
        assertThat(toInvestor.at("/others/n").asInt()).isEqualTo(6);
        assertThat(toInvestor.at("/others/p50").asText()).isEqualTo("PT9H");
        assertThat(toInvestor.toString()).doesNotContain("Fonds A", "Fonds B");
        assertThat(ofReferral(readers.get(0)).path("own").isNull()).isTrue();
        assertThat(ofReferral(readers.get(0)).path("others").isNull()).isTrue();
    }

    @Test
    void anInvestorReadsItsPaceInEachStageBesideTheOthersAndNobodyElses() {
        JsonNode pace =
                readers.get(1).get("/api/investors/" + investor + "/pace").json();
        JsonNode sent = named(pace.path("stages"), "stage", "SENT");

        assertThat(sent.at("/own/n").asInt()).isEqualTo(2);
        assertThat(sent.at("/others/n").asInt()).isEqualTo(6);
        assertThat(sent.at("/others/p50").asText()).isEqualTo("PT9H");
        assertThat(pace.toString()).doesNotContain("Fonds");
        String other = new Papers(Client.admin(SERVICE)).investor("Fonds E");
        assertThat(readers.get(1).get("/api/investors/" + other + "/pace").status())
                .isEqualTo(404);
    }

    @Test
    void aDossierTellsOfItsFirstAnswerAndOfEachDeal() {
        JsonNode forecast = Client.admin(SERVICE)
                .get("/api/dossiers/" + dossier + "/forecast")
                .json();

        assertThat(forecast.path("expected").isNull()).as("investors have it").isTrue();
        assertThat(forecast.at("/nextAnswer/median").asText()).isEqualTo("2026-07-08T08:00:00Z");
        assertThat(forecast.path("referrals").size()).isEqualTo(4);
        JsonNode toInvestor =
                readers.get(1).get("/api/dossiers/" + dossier + "/forecast").json();
        assertThat(toInvestor.path("referrals").size())
                .as("an investor sees its own")
                .isEqualTo(1);
    }

    @Test
    void staffSeeWhatEachStageAndStepCostsAndWhatCameBack() {
        JsonNode report = Client.admin(SERVICE).get("/api/bottlenecks").json();

        JsonNode sent = named(report.path("stages"), "stage", "SENT");
        assertThat(sent.path("stays").asInt()).isEqualTo(8);
        assertThat(sent.path("open").asInt()).isEqualTo(4);
        assertThat(sent.path("workingP50").asDouble()).isEqualTo(1);
        assertThat(sent.path("workingDays").asDouble()).isEqualTo(4);
        assertThat(sent.path("heldDays").path("INVESTOR").asDouble()).isEqualTo(4);
        assertThat(sent.path("timed").asInt())
                .isEqualTo(sent.path("withinAllowance").asInt())
                .isEqualTo(4);
        JsonNode step = named(report.path("transitions"), "from", "SENT");
        assertThat(step.path("to").asText()).isEqualTo("ACKNOWLEDGED");
        assertThat(step.path("count").asInt()).isEqualTo(4);
        assertThat(step.path("share").asDouble()).as("the others took no time").isEqualTo(1);
        assertThat(report.at("/loops/0/stage").asText()).isEqualTo("ACKNOWLEDGED");
        assertThat(report.at("/loops/0/returns").asInt()).isEqualTo(1);
        assertThat(report.path("handOvers"))
                .as("submitted, sent on to investors, and a question")
                .extracting(JsonNode::toString)
                .containsExactlyInAnyOrder(
                        handOver("STARTUP", "CLUSTER", 2),
                        handOver("CLUSTER", "INVESTOR", 2),
                        handOver("INVESTOR", "STARTUP", 1));
        assertThat(report.path("decided").asInt()).as("all are under way").isZero();
    }

    @Test
    void theyGroupItAndATerritorySeesItsOwnAndNobodyElseAnything() {
        Client staff = Client.admin(SERVICE);
        JsonNode sent = named(staff.get("/api/bottlenecks?by=ROUND").json().path("stages"), "stage", "SENT");

        assertThat(sent.path("group").asText()).isEqualTo("PRE_SEED");
        assertThat(staff.get("/api/bottlenecks?by=COLOUR").status()).isEqualTo(400);
        assertThat(readers.get(2).get("/api/bottlenecks").json().path("stages").size())
                .isPositive();
        assertThat(new Papers(staff)
                        .territory("GRENOBLE")
                        .get("/api/bottlenecks")
                        .json()
                        .path("stages")
                        .size())
                .isZero();
        assertThat(readers.get(0).get("/api/bottlenecks").status()).isEqualTo(403);
        assertThat(readers.get(1).get("/api/bottlenecks").status()).isEqualTo(403);
    }

    @Test
    void thePicturesTellEachReaderOfTheirOwn() {
        String region = figures(Client.admin(SERVICE));
        String startup = figures(readers.get(0));
        String investor = figures(readers.get(1));

        assertThat(region)
                .contains("Toutes les affaires ouvertes tiennent dans leur délai")
                .contains("Toute l’attente se joue avant la première réponse")
                .contains("Sur 2 dossiers déposés, un a obtenu un rendez-vous et aucun n’a reçu les fonds")
                .contains("Fonds A", "Fonds D")
                .contains(
                        "data-label=\"Capacité\" data-value=\"2\">2<", "sans limite", "un investisseur est au complet");
        assertThat(figures(readers.get(2))).as("all is of Lyon").contains("Fonds A", "Sur 2 dossiers déposés");
        assertThat(investor)
                .contains("Vous avez la main sur", "2 affaires chez un investisseur")
                .doesNotContain("Fonds A", "Fonds B");
        assertThat(startup)
                .contains("Sur un dossier déposé, aucun n’a obtenu un rendez-vous", "id=\"ages\"")
                .doesNotContain("Fonds A", "id=\"load\"");
        assertThat(figures(new Papers(Client.admin(SERVICE)).territory("GRENOBLE")))
                .contains("Aucune affaire n’est ouverte", "Rien n’a encore été déposé", "Rien n’a encore attendu")
                .contains("Aucun investisseur n’a encore décliné")
                .doesNotContain("<table", "Fonds A");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void reasonsForDecliningAreCountedForThoseWhoAreToldOfThem() {
        Client staff = Client.admin(SERVICE);
        decline(readers.get(1), referral, "{\"reason\":\"COMPETITOR\",\"comment\":\"Rival d’Argon\"}");
        for (JsonNode other : items(staff.get("/api/referrals?stage=SENT&status=ACTIVE"))) {
            decline(staff, other.path("id").asText(), "{\"reason\":\"TOO_EARLY\"}");
        }
        JsonNode met = items(staff.get("/api/referrals?stage=ACKNOWLEDGED&status=WAITING"))
                .get(0);
        decline(staff, met.path("id").asText(), "{\"reason\":\"Pas assez d’essais\"}");

        String region = figures(staff);
        assertThat(region)
                .contains("La raison de refus la plus donnée est « Trop tôt pour nous » : 3 fois sur 5")
                .contains("Concurrence en portefeuille", "Autre raison", "5 refus")
                .contains("data-label=\"après un rendez-vous\" data-value=\"1\">1<")
                .doesNotContain("Argon", "essais");
        assertThat(figures(readers.get(2))).as("all is of Lyon").contains("3 fois sur 5");
        assertThat(figures(readers.get(1)))
                .contains("Un seul refus, pour cette raison : « Concurrence en portefeuille »")
                .doesNotContain("Trop tôt", "Argon");
        assertThat(figures(readers.get(0)))
                .contains("« Trop tôt pour nous » : 3 fois sur 4", "Autre raison")
                .as("who holds what is nobody else's")
                .doesNotContain("Concurrence", "Argon");
    }

    private static void decline(Client who, String referral, String json) {
        assertThat(who.post("/api/referrals/" + referral + "/declination", json).status())
                .isEqualTo(200);
    }

    private static String figures(Client reader) {
        return Tab.entered(SERVICE, reader.token()).open("/figures").text();
    }

    private static String handOver(String from, String to, int count) {
        return "{\"from\":\"%s\",\"to\":\"%s\",\"count\":%d}".formatted(from, to, count);
    }

    private static JsonNode named(JsonNode list, String field, String name) {
        for (JsonNode item : list) {
            if (item.path(field).asText().equals(name)) {
                return item;
            }
        }
        throw new AssertionError("no " + name + " in " + list);
    }

    private JsonNode ofReferral(Client reader) {
        Answer answer = reader.get("/api/referrals/" + referral + "/forecast");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }
}
