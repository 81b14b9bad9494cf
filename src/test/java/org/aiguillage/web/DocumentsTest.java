package org.aiguillage.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.aiguillage.web.Papers.OTHER_SIREN;
import static org.aiguillage.web.Papers.PDF;
import static org.aiguillage.web.Papers.SIREN;
import static org.aiguillage.web.Papers.items;
import static org.aiguillage.web.Papers.path;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.aiguillage.content.Files;
import org.aiguillage.web.Client.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Documents from upload to opening, and who sees that they were opened. */
class DocumentsTest {
    @RegisterExtension
    static final StartedService SERVICE = new StartedService();

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Client staff = Client.admin(SERVICE);
    private final Papers papers = new Papers(staff);

    @Test
    void aFileIsServedAsWhatItsContentIsWhateverItsNameSays() {
        Answer draft = papers.draft(SIREN, "LYON");
        Answer added = staff.upload(path(draft, "/documents"), "CAP_TABLE", "cap-table.pdf", Files.xlsx());

        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.json().path("contentType").asText()).isEqualTo(XLSX);
        assertThat(added.json().path("name").asText()).isEqualTo("cap-table.pdf.xlsx");
        Answer file = staff.get(path(draft, "/documents/" + added.id()));
        assertThat(file.bytes()).isEqualTo(Files.xlsx());
        assertThat(file.header("Content-Type")).isEqualTo(XLSX);
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Cache-Control")).isEqualTo("no-store");
        assertThat(file.response().headers().allValues("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'; frame-ancestors 'none'");
    }

    @Test
    void aHostileFileIsRefusedInWordsAndNothingIsKept() {
        Answer draft = papers.draft(SIREN, "LYON");
        Map<String, byte[]> files = Map.of(
                "script", Files.pdf("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"),
                "cut short", Arrays.copyOf(Files.pdf(""), 150),
                "none of them", "<html><script>alert(1)</script></html>".getBytes(UTF_8));
        files.forEach((words, file) -> {
            Answer answer =
                    staff.upload(path(draft, "/documents"), "PITCH_DECK", "deck.pdf", file, "Accept-Language", "en");
            assertThat(answer.status()).as(words).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("file");
            assertThat(answer.json().at("/errors/0/message").asText()).contains(words);
        });
        assertThat(staff.get(path(draft, "")).json().path("documents")).isEmpty();
    }

    @Test
    void aDocumentTakesThePlaceOfAnotherAndAnInvestorSeesTheNewOneOnly() {
        String investor = papers.investor("Fonds des Pièces");
        papers.mandate(investor, "VALENCE_ROMANS");
        Answer draft = papers.draft(SIREN, "VALENCE_ROMANS");
        String first = papers.upload(draft).id();

        Answer second = staff.replace(path(draft, "/documents"), "PITCH_DECK", first, PDF);
        assertThat(second.status()).as(second.text()).isEqualTo(201);
        assertThat(second.json().path("replaces").asText()).isEqualTo(first);
        for (String wrong : List.of(first, "nothing")) {
            Answer refused = staff.replace(path(draft, "/documents"), "PITCH_DECK", wrong, PDF);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("replaces");
        }
        assertThat(staff.replace(path(draft, "/documents"), "CAP_TABLE", second.id(), PDF)
                        .status())
                .as("of another kind")
                .isEqualTo(400);

        assertThat(staff.post(path(draft, "/submission")).json().path("stage").asText())
                .isEqualTo("ROUTED");
        Client fund = papers.investorAccount(investor);
        assertThat(fund.get(path(draft, "")).json().path("documents"))
                .singleElement()
                .satisfies(it -> assertThat(it.path("id").asText()).isEqualTo(second.id()));
        assertThat(fund.get(path(draft, "/documents/" + first)).status()).isEqualTo(404);
        assertThat(fund.get(path(draft, "/documents/" + second.id())).status()).isEqualTo(200);
        assertThat(papers.startup(draft).get(path(draft, "")).json().path("documents"))
                .hasSize(2);

        Tab office = Tab.entered(SERVICE, papers.territory("VALENCE_ROMANS").token());
        String old = "/dossiers/" + draft.id() + "/documents/" + first;
        assertThat(office.open("/dossiers/" + draft.id()).text())
                .containsSubsequence("Un document qui a été remplacé", "href=\"" + old + "\"", "l’a remplacé le");
        assertThat(office.open(old).status()).isEqualTo(200);
    }

    @Test
    void aNameKeepsNothingThatLeadsElsewhere() {
        Answer draft = papers.draft(SIREN, "LYON");
        Map<String, String> names = Map.of(
                "../../etc/passwd", "passwd.pdf",
                "C:\\\\temp\\\\deck.pdf", "deck.pdf",
                "..", "document.pdf",
                "deck\u202Efdp.exe", "deckfdp.exe.pdf",
                "a;b=c.pdf", "a;b=c.pdf");
        names.forEach((given, kept) -> {
            Answer added = staff.upload(path(draft, "/documents"), "OTHER", given, PDF);
            assertThat(added.json().path("name").asText()).as(given).isEqualTo(kept);
            assertThat(staff.get(path(draft, "/documents/" + added.id())).header("Content-Disposition"))
                    .matches("attachment; filename=\"[A-Za-z0-9 ._()-]+\"; filename\\*=UTF-8''[A-Za-z0-9._%-]+");
        });
    }

    @Test
    void aDossierTakesAHundredDocumentsAndNoMore() {
        Answer draft = papers.draft(SIREN, "LYON");
        for (int i = 0; i < 100; i++) {
            papers.upload(draft);
        }
        Answer one = staff.upload(path(draft, "/documents"), "OTHER", "more.pdf", PDF);
        assertThat(one.status()).isEqualTo(400);
        assertThat(one.json().at("/errors/0/field").asText()).isEqualTo("file");
    }

    @Test
    void theStartupSeesWhoOpenedWhatWhen() {
        papers.mandate(papers.investor("Fonds Ampère"), "GRENOBLE");
        String ampere = items(staff.get("/api/investors")).stream()
                .filter(investor -> investor.path("name").asText().equals("Fonds Ampère"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        Answer draft = papers.draft(OTHER_SIREN, "GRENOBLE");
        papers.route(draft);
        String document =
                staff.get(path(draft, "")).json().at("/documents/0/id").asText();
        Client startup = papers.startup(draft);
        Client investor = papers.investorAccount(ampere);
        for (Client reader : List.of(investor, papers.territory("GRENOBLE"), startup)) {
            assertThat(reader.get(path(draft, "/documents/" + document)).status())
                    .isEqualTo(200);
        }

        List<JsonNode> seen = items(startup.get(path(draft, "/openings")));
        assertThat(seen)
                .extracting(opening -> opening.at("/by/organisation").asText())
                .containsExactly("Fonds Ampère", "Antenne Grenoble", "Nova");
        assertThat(seen)
                .extracting(opening -> opening.at("/by/person").asText())
                .containsExactly("", "", "Compte");
        assertThat(seen).allSatisfy(opening -> {
            assertThat(opening.path("documentId").asText()).isEqualTo(document);
            assertThat(opening.path("name").asText()).isEqualTo("deck.pdf");
            assertThat(opening.path("at").asText()).isEqualTo("2026-07-06T08:00:00Z");
        });
        assertThat(items(staff.get(path(draft, "/openings"))))
                .extracting(opening -> opening.at("/by/person").asText())
                .containsOnly("Compte");
        assertThat(investor.get(path(draft, "/openings")).status()).isEqualTo(403);
        Client stranger = papers.startup(papers.draft(SIREN, "LYON"));
        assertThat(stranger.get(path(draft, "/openings")).status()).isEqualTo(404);
        assertThat(stranger.get(path(draft, "/documents/" + document)).status()).isEqualTo(404);
        assertThat(items(startup.get(path(draft, "/openings")))).hasSize(3);
    }

    @Test
    void thePageShowsTheStartupWhoOpenedWhatAndNobodyElseItsPage() {
        Answer draft = papers.draft("552081317", "VALENCE_ROMANS");
        Answer added = papers.upload(draft);
        staff.get(path(draft, "/documents/" + added.id()));
        String page = "/dossiers/" + draft.id() + "/openings";

        assertThat(page(papers.startup(draft), page).text())
                .contains("deck.pdf", "Comité régional", "Lundi 6 juillet 2026, 10\u00a0h\u00a000")
                .doesNotContain("Administration");
        assertThat(page(papers.startup(papers.draft(SIREN, "LYON")), page).status())
                .isEqualTo(404);
    }

    private static Tab.Page page(Client reader, String path) {
        return Tab.entered(SERVICE, reader.token()).open(path, "Accept-Language", "fr");
    }
}
