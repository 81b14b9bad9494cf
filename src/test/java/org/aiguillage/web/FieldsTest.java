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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Of what each may see, each sees its own fields: reasons in words, and no figure, name or note of somebody else's. */
class FieldsTest {
    @RegisterExtension
    static final StartedService SERVICE = new StartedService();

    private final Client staff = Client.admin(SERVICE);
    private final Papers papers = new Papers(staff);

    private void mandate(String investor, String terms) {
        Answer added = staff.post("/api/mandates", "{\"investorId\":\"" + investor + "\"," + terms + "}");
        assertThat(added.status()).as(added.text()).isEqualTo(201);
    }

    @Test
    void aStartupReadsWhyInWordsThatNameNobodyAndNoFigure() {
        Answer holder = staff.post("/api/investors", """
                {"name":"Détenteur secret","kind":"VC","portfolio":["542065479"]}""");
        mandate(holder.id(), "\"name\":\"Détient un concurrent\"");
        String large = papers.investor("Grand fonds");
        mandate(large, "\"name\":\"Grands tickets\",\"ticketMin\":7654321");
        mandate(large, "\"name\":\"Plus grands tickets\",\"ticketMin\":8765432");
        papers.mandate(papers.investor("Receveur"), "LYON");
        Answer dossier = papers.draft(SIREN, "LYON");
        papers.route(dossier);

        Client startup = papers.startup(dossier);
        Answer answer = startup.get(path(dossier, "/verdicts"), "Accept-Language", "en");
        List<JsonNode> verdicts = items(answer);

        assertThat(verdicts.get(0).path("verdict").asText()).isEqualTo("ROUTE");
        assertThat(verdicts.get(0).path("mandateId").asText()).isNotEmpty();
        assertThat(verdicts.subList(1, verdicts.size()))
                .allSatisfy(v -> assertThat(v.path("mandateId").isNull()).isTrue())
                .allSatisfy(v -> assertThat(v.path("investorId").isNull()).isTrue())
                .allSatisfy(v -> assertThat(v.path("reasons")).isNotEmpty());
        assertThat(reasons(verdicts, "mandates", 2))
                .contains("What is still to be found is below what the investor puts in.");
        assertThat(answer.text())
                .contains("The investor does not take this dossier.")
                .doesNotContain("7654321", "7 654", "8765432", "competitor", "concurrent", holder.id(), large);

        int refused = verdicts.stream()
                .filter(v -> v.path("verdict").asText().equals("REFUSE"))
                .mapToInt(v -> v.path("mandates").asInt())
                .sum();
        String page = Tab.entered(SERVICE, startup.token())
                .open(path(dossier, "").replace("/api/dossiers/", "/raises/"))
                .text();
        assertThat(page)
                .contains("Pourquoi " + refused + " thèses ne l’ont pas reçu", refused + " thèses ne le prennent pas")
                .containsSubsequence(
                        "Ce qui reste à trouver est au-dessous de ce que l’investisseur engage.",
                        "2 thèses, pour cette seule raison",
                        "Une levée plus grande pourrait convenir.",
                        "L’investisseur ne prend pas ce dossier.",
                        "Une thèse, pour cette seule raison")
                .doesNotContain("7654321", "7 654", "8765432", "8 765", holder.id(), large)
                .doesNotContain("Grand fonds", "Détenteur", "Grands tickets", "Détient");
    }

    private static List<String> reasons(List<JsonNode> verdicts, String field, int value) {
        return verdicts.stream()
                .filter(v -> v.path(field).asInt() == value)
                .map(v -> v.at("/reasons/0/sentence").asText())
                .toList();
    }

    @Test
    void whatTheStaffNotesOfAFlagIsReadByTheStaffAlone() {
        String investor = papers.investor("Fonds");
        papers.mandate(investor, "GRENOBLE");
        Answer dossier = papers.draft(OTHER_SIREN, "GRENOBLE");
        papers.route(dossier);
        SERVICE.pass(Duration.ofDays(30));
        Client fund = papers.investorAccount(investor);
        String flag = items(fund.get("/api/flags?open=true")).get(0).path("id").asText();
        String note = "/api/flags/" + flag + "/acknowledgement";
        assertThat(staff.post(note, "{\"comment\":\"Fonds injoignable.\"}").status())
                .isEqualTo(200);

        for (Client caller : List.of(fund, papers.startup(dossier))) {
            assertThat(caller.get("/api/flags/" + flag).text()).doesNotContain("injoignable");
            assertThat(caller.get("/api/flags?limit=200").text()).doesNotContain("injoignable");
        }
        assertThat(papers.territory("GRENOBLE").get("/api/flags/" + flag).text())
                .contains("injoignable");

        assertThat(fund.post(note, "{\"comment\":\"Nous répondons lundi.\"}").text())
                .contains("lundi");
        assertThat(fund.get("/api/flags/" + flag).text()).contains("lundi");
        assertThat(papers.startup(dossier).get("/api/flags/" + flag).text()).doesNotContain("lundi");
    }

    @Test
    void aStartupReadsItsJournalWithoutTheMandatesInIt() {
        papers.mandate(papers.investor("Fonds"), "ANNECY_CHAMBERY");
        String follower = papers.investor("Suiveur");
        mandate(follower, "\"name\":\"Suit\",\"territories\":[\"ANNECY_CHAMBERY\"],\"role\":\"FOLLOW\"");
        Answer dossier = papers.draft("443061841", "ANNECY_CHAMBERY");
        papers.route(dossier);
        List<JsonNode> all = items(staff.get(path(dossier, "/journal")));
        List<JsonNode> seen = items(papers.startup(dossier).get(path(dossier, "/journal")));

        assertThat(seen).hasSameSizeAs(all);
        assertThat(body(all, "DossierRouted").path("held")).isNotEmpty();
        assertThat(body(seen, "DossierRouted")).isEmpty();
        assertThat(body(seen, "DossierDrafted")).isNotEmpty();
    }

    private static JsonNode body(List<JsonNode> events, String type) {
        return events.stream()
                .filter(e -> e.path("type").asText().equals(type))
                .findFirst()
                .orElseThrow()
                .path("body");
    }
}
