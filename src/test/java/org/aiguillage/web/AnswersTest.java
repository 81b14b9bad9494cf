package org.aiguillage.web;

import static org.aiguillage.web.Papers.PDF;
import static org.aiguillage.web.Papers.SIREN;
import static org.aiguillage.web.Papers.items;
import static org.aiguillage.web.Papers.path;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.aiguillage.web.Client.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What comes back: pages, files, sentences in the reader's language, and the description of all calls. */
class AnswersTest {
    @RegisterExtension
    static final StartedService SERVICE = new StartedService();

    private final Client staff = Client.admin(SERVICE);
    private final Papers papers = new Papers(staff);

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        papers.draft(SIREN, "LYON");
        papers.draft(SIREN, "LYON");
        papers.draft(SIREN, "LYON");
        List<String> whole = ids(staff.get("/api/dossiers?limit=200"));
        List<String> walked = new ArrayList<>();
        Answer page = staff.get("/api/dossiers?limit=2");
        walked.addAll(ids(page));
        while (!page.json().path("next").isNull()) {
            page = staff.get(
                    "/api/dossiers?limit=2&cursor=" + page.json().path("next").asText());
            walked.addAll(ids(page));
        }
        assertThat(walked).hasSizeGreaterThan(2).isEqualTo(whole);
    }

    @Test
    void aCursorIsGoodForTheListAndTheOrderThatGaveIt() {
        papers.draft(SIREN, "LYON");
        papers.draft(SIREN, "LYON");
        String next = staff.get("/api/dossiers?limit=1").json().path("next").asText();
        for (String misused : List.of("dossiers?sort=amount&cursor=" + next, "referrals?cursor=" + next)) {
            Answer answer = staff.get("/api/" + misused);
            assertThat(answer.status()).as(misused).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("cursor");
        }
    }

    private static List<String> ids(Answer page) {
        return items(page).stream().map(d -> d.path("id").asText()).toList();
    }

    @Test
    void aDocumentComesBackAsItWentIn() {
        Answer draft = papers.draft(SIREN, "LYON");
        Answer added = staff.upload(path(draft, "/documents"), "PITCH_DECK", "..\\a/b/Présentation.pdf", PDF);
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.json().path("name").asText()).isEqualTo("Présentation.pdf");
        Answer file = staff.get(path(draft, "/documents/" + added.id()));
        assertThat(file.bytes()).isEqualTo(PDF);
        assertThat(file.header("Content-Type")).startsWith("application/pdf");
        assertThat(file.header("Content-Disposition")).startsWith("attachment").contains("Pr%C3%A9sentation.pdf");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(staff.get(path(draft, "/documents/other")).status()).isEqualTo(404);
    }

    @Test
    void problemsAreToldInTheLanguageThatIsAccepted() {
        String call = "/api/dossiers?limit=0";
        assertThat(staff.get(call).json().path("title").asText()).isEqualTo("Requête invalide");
        assertThat(staff.get(call, "Accept-Language", "en-GB,fr;q=0.5")
                        .json()
                        .path("title")
                        .asText())
                .isEqualTo("Invalid request");
        assertThat(staff.get(call, "Accept-Language", "de").json().path("title").asText())
                .isEqualTo("Requête invalide");
    }

    @Test
    void sentencesComeInTheLanguageThatIsAcceptedWithBothBeside() {
        Answer draft = papers.draft(SIREN, "LYON");
        JsonNode missing = staff.send(
                        "POST",
                        path(draft, "/submission"),
                        java.net.http.HttpRequest.BodyPublishers.noBody(),
                        "Accept-Language",
                        "en")
                .json()
                .at("/missing/0");
        assertThat(missing.path("sentence").asText())
                .isEqualTo(missing.at("/sentences/en").asText())
                .isEqualTo("A document is missing: the pitch deck.");
        assertThat(missing.at("/sentences/fr").asText()).startsWith("Il manque une pièce");

        papers.mandate(papers.investor("Fonds"), "LYON");
        papers.route(draft);
        Answer verdicts = staff.get(path(draft, "/verdicts"));
        assertThat(verdicts.json().at("/items/0/points/0/sentence").asText())
                .isNotEmpty()
                .isEqualTo(verdicts.json().at("/items/0/points/0/sentences/fr").asText());
    }

    @Test
    void theBodyOfAnEventIsJsonAndNotText() {
        Answer journal = staff.get(path(papers.draft(SIREN, "LYON"), "/journal"));
        assertThat(journal.json().at("/items/0/type").asText()).isEqualTo("DossierDrafted");
        assertThat(journal.json().at("/items/0/body/companyId").isTextual()).isTrue();
    }

    @Test
    void workingTimeSkipsTheWeekendTheFourteenthOfJulyAndEveryPauseThatIsGiven() {
        Answer due = staff.get("/api/calendars/FR_STD/due?from=2026-07-10T17:00:00%2B02:00&amount=PT45H");
        assertThat(due.json().path("due").asText()).isEqualTo("2026-07-20T15:00:00Z");
        Answer worked = staff.get("/api/calendars/FR_STD/working-time?from=2026-07-10T15:00:00Z&to=2026-07-20T15:00:00Z"
                + "&pause=2026-07-15T07:00:00Z/2026-07-15T08:00:00Z&pause=2026-07-16T07:00:00Z/2026-07-16T08:00:00Z");
        assertThat(worked.json().path("milliseconds").asLong())
                .isEqualTo(Duration.ofHours(43).toMillis());
    }

    @Test
    void theRulebookInForceIsTheOneThatIsListed() {
        Answer current = staff.get("/api/rulebooks/current");
        assertThat(current.json().path("hash").asText()).hasSize(64);
        assertThat(current.json().at("/rules/0/sentence").asText()).isNotEmpty();
        assertThat(items(staff.get("/api/rulebooks")))
                .extracting(r -> r.path("hash").asText())
                .containsExactly(current.json().path("hash").asText());
    }

    @Test
    void theDescriptionIsServedToAnybody() {
        Answer description = staff.as("").get("/openapi.json");
        assertThat(description.status()).isEqualTo(200);
        JsonNode schemas = description.json().at("/components/schemas");
        assertThat(description.json().path("paths").has("/api/referrals/{id}/moves"))
                .isTrue();
        assertThat(schemas.has("Problem")).isTrue();
        assertThat(schemas.at("/AccountTerms/properties").has("role")).isTrue();
        assertThat(schemas.at("/CompanyProfile/properties/siren/type").asText()).isEqualTo("string");
        assertThat(description.text()).contains("\"name\":\"cursor\"").doesNotContain("tokenHash");
    }
}
