package org.aiguillage.web;

import static org.aiguillage.web.Papers.OTHER_SIREN;
import static org.aiguillage.web.Papers.SIREN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import org.aiguillage.web.Client.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a changed mandate would have received. */
class MandatePreviewTest {
    @RegisterExtension
    static final StartedService SERVICE = new StartedService();

    private final Client staff = Client.admin(SERVICE);
    private final Papers papers = new Papers(staff);

    @Test
    void aChangedMandateShowsHowManyOfLastYearsDossiersItWouldTakeAndNamesNone() {
        String fund = papers.investor("Fonds");
        String mandate = papers.mandate(fund, "LYON");
        String other = papers.investor("Autre");
        Client investor = papers.investorAccount(fund);
        papers.route(papers.draft("542107651", "LYON"));
        SERVICE.pass(Duration.ofDays(400));
        papers.route(papers.draft(SIREN, "LYON"));
        papers.route(papers.draft(OTHER_SIREN, "GRENOBLE"));
        Answer withoutConsent = staff.post(
                "/api/dossiers",
                Papers.raise("130025265", "GRENOBLE")
                        .replace("\"allInvestors\":true", "\"investorIds\":[\"" + other + "\"]"));
        papers.route(withoutConsent);

        assertThat(preview(investor, mandate, "\"territories\":[\"LYON\",\"GRENOBLE\"]"))
                .isEqualTo(counts(3, 1, 2, 1, 0));
        assertThat(preview(investor, mandate, "\"territories\":[\"GRENOBLE\"]")).isEqualTo(counts(3, 1, 1, 1, 1));
        assertThat(preview(investor, mandate, "\"ticketMin\":400000,\"territories\":[\"LYON\"]"))
                .isEqualTo(counts(3, 1, 0, 0, 1));
        assertThat(staff.get("/api/mandates/" + mandate).json().path("version").asInt())
                .as("nothing was changed")
                .isEqualTo(1);
    }

    private JsonNode preview(Client who, String mandate, String terms) {
        Answer answer = who.post("/api/mandates/" + mandate + "/preview", "{\"name\":\"Thèse\"," + terms + "}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode counts(int dossiers, int before, int after, int more, int fewer) {
        return new ObjectMapper()
                .createObjectNode()
                .put("dossiers", dossiers)
                .put("before", before)
                .put("after", after)
                .put("more", more)
                .put("fewer", fewer);
    }
}
