package org.aiguillage.web;

import static org.aiguillage.web.Papers.SIREN;
import static org.aiguillage.web.Papers.items;
import static org.aiguillage.web.Papers.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.aiguillage.web.Client.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an investor keeps to itself about a deal. */
@TestInstance(Lifecycle.PER_CLASS)
class NotebookTest {
    @RegisterExtension
    static final StartedService SERVICE = new StartedService();

    private static final String THOUGHT = "La fondatrice convainc, le marché moins";

    private String deal = "";
    private String dossier = "";
    private Client investor = new Client(URI.create("http://localhost"), "");
    private Client rival = investor;

    @BeforeAll
    void anInvestorWritesDownWhatItThinks() {
        Client staff = Client.admin(SERVICE);
        Papers papers = new Papers(staff);
        String fund = papers.investor("Fonds");
        papers.mandate(fund, "LYON");
        String other = papers.investor("Rival");
        papers.mandate(other, "LYON");
        Answer draft = papers.draft(SIREN, "LYON");
        papers.route(draft);
        dossier = draft.id();
        investor = papers.investorAccount(fund);
        rival = papers.investorAccount(other);
        deal = items(investor.get(path(draft, "/referrals"))).get(0).path("id").asText();
        assertThat(write(investor, THOUGHT).status()).isEqualTo(200);
        assertThat(investor.post(at("/score"), "{\"score\":4}").status()).isEqualTo(200);
    }

    private String at(String rest) {
        return "/api/referrals/" + deal + rest;
    }

    private Answer write(Client who, String text) {
        return who.post(at("/notes"), "{\"text\":\"%s\"}".formatted(text));
    }

    @Test
    void itReadsItAgain() {
        Answer book = investor.get(at("/notebook"));

        assertThat(book.json().at("/notes/0/text").asText()).isEqualTo(THOUGHT);
        assertThat(book.json().path("score").asInt()).isEqualTo(4);
    }

    @Test
    void anotherInvestorFindsNothingThere() {
        assertThat(rival.get(at("/notebook")).status()).isEqualTo(404);
        assertThat(write(rival, "Curieux").status()).isEqualTo(404);
    }

    @Test
    void noStaffReadsItOrWritesInItAndNoStartup() {
        Client staff = Client.admin(SERVICE);
        Client startup = new Papers(staff).startup(staff.get("/api/dossiers/" + dossier));

        for (Client other : new Client[] {staff, new Papers(staff).territory("LYON"), startup}) {
            assertThat(other.get(at("/notebook")).status()).isEqualTo(403);
            assertThat(write(other, "Curieux").status()).isEqualTo(403);
        }
        assertThat(staff.get("/api/dossiers/" + dossier + "/journal").text()).doesNotContain("Note", THOUGHT);
        assertThat(staff.get(at("")).text()).doesNotContain(THOUGHT);
    }

    @Test
    void theJournalKeepsThatANoteWasWrittenAndNotItsWords() throws SQLException {
        try (Connection database = DriverManager.getConnection(SERVICE.database());
                ResultSet events =
                        database.createStatement().executeQuery("select body from event where type = 'NoteWritten'")) {
            assertThat(events.next()).isTrue();
            assertThat(events.getString(1)).contains("hmac").doesNotContain("fondatrice");
        }
    }

    @Test
    void aNoteHasWordsAndAScoreGoesFromOneToFive() {
        assertThat(write(investor, "  ").json().at("/errors/0/field").asText()).isEqualTo("text");
        assertThat(investor.post(at("/score"), "{\"score\":6}")
                        .json()
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("score");
    }
}
