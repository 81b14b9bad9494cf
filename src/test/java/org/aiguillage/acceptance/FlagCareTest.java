package org.aiguillage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.aiguillage.acceptance.Mailbox.Message;
import org.aiguillage.acceptance.Service.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the staff does about a flag: somebody sees to it, its holder is reminded. */
class FlagCareTest {
    /** Friday 10 July 2026, 17:00 in Paris; Tuesday 14 July is a holiday. */
    private static final String FRIDAY = "2026-07-10T15:00:00Z";

    private static final String FUND = "contact@fonds.example";
    private static final String OFFICE = "grenoble@cluster.test";

    @TempDir
    Path folder;

    private final Mailbox mailbox = Mailbox.open();

    @SuppressWarnings("NullAway.Init") // Started before each test.
    private Service service;

    @SuppressWarnings("NullAway.Init")
    private Cast cast;

    private String investor = "";
    private String office = "";
    private String flag = "";

    @BeforeEach
    void anInvestorIsLate() {
        service = Service.start(folder, mailbox.settings(FRIDAY));
        cast = new Cast(service);
        investor = cast.investor("Fonds Lent");
        cast.mandate(investor, ", 'responseDays': 5");
        cast.submit(cast.completeDraft(Cast.SIREN, "")).ok(200);
        office = staff("'role': 'TERRITORY_STAFF', 'territory': 'GRENOBLE'", "Gaspard", OFFICE)
                .text("/token");
        service.advance(Duration.ofDays(11)); // Tuesday 21 July, 17:00: breached on Monday
        flag = service.get(office, "/api/flags?level=BREACH").ok(200).text("/items/0/id");
    }

    @AfterEach
    void close() {
        service.close();
        mailbox.close();
    }

    @Test
    void aFlagIsGivenToSomebodyOfTheStaffWhoSeesItAndIsTold() {
        assertOthersCannotBeGivenIt();
        String colleague = colleague("Gaspard");
        assertThat(assign(Service.ADMIN, "'" + colleague + "'").ok(200).text("/assignment/to"))
                .isEqualTo(colleague);
        service.advance(Duration.ZERO);

        assertThat(mailbox.subjects(OFFICE)).contains("Lumen Carbone : à vous de suivre");
        assertThat(mailbox.to(OFFICE))
                .last()
                .satisfies(message -> assertThat(message.text())
                        .contains("vous est confié", "attend l’investisseur Fonds Lent, à l’étape « Envoyé »"));
        assertThat(assign(office, "null").ok(200).body().at("/assignment").isNull())
                .isTrue();
    }

    private void assertOthersCannotBeGivenIt() {
        String lyon = staff("'role': 'TERRITORY_STAFF', 'territory': 'LYON'", "Luc", "luc@cluster.test")
                .text("/id");
        String fund = staff("'role': 'INVESTOR', 'investorId': '%s'".formatted(investor), "Fay", "fay@fonds.test")
                .text("/id");

        for (String id : new String[] {lyon, fund, "nobody"}) {
            Answer refused = assign(Service.ADMIN, "'" + id + "'");
            assertThat(refused.ok(400).text("/errors/0/field")).isEqualTo("accountId");
        }
        assertThat(service.get(office, "/api/colleagues").ok(200).raw().body())
                .contains("Gaspard")
                .doesNotContain("Luc", "Fay");
    }

    @Test
    void theHolderIsRemindedOnceAWorkingDayAtMost() {
        assertThat(nudge("{'message': 'Où en êtes-vous ?'}").ok(200).text("/nudge/message"))
                .isEqualTo("Où en êtes-vous ?");
        service.advance(Duration.ZERO);

        Message message = mailbox.to(FUND).get(mailbox.to(FUND).size() - 1);
        assertThat(message.subject()).isEqualTo("Lumen Carbone : votre réponse est attendue");
        assertThat(message.text())
                .contains("6 jours ouvrés sont passés, pour 5 accordés", "Un mot du cluster : « Où en êtes-vous ? »");

        assertThat(nudge("{}").ok(409).text("/detail")).contains("déjà partie");
        service.advance(Duration.ofHours(16)); // Wednesday, 09:00
        nudge("{}").ok(200);
        assertThat(mailbox.subjects(FUND))
                .filteredOn(s -> s.contains("attendue"))
                .hasSize(1);
        service.advance(Duration.ZERO);
        assertThat(mailbox.subjects(FUND))
                .filteredOn(s -> s.contains("attendue"))
                .hasSize(2);
        assertTheInvestorReadsNothingOfIt();
        assertWhatIsSentAtTheWeekendIsMondays();
        assertWhoHasAnsweredIsNotReminded();
    }

    @Test
    void nobodyIsSaidToBeRemindedWhoHasNeitherAccountNorAddress() {
        String fund = "/api/investors/" + investor;
        Answer before = service.get(Service.ADMIN, fund);
        Answer without = service.put(
                Service.ADMIN,
                fund,
                before.header("ETag"),
                "{'name': 'Fonds Lent', 'kind': 'VC', 'contactEmail': null}");
        without.ok(200);

        assertThat(nudge("{}").ok(409).text("/detail")).contains("Téléphonez", "ni compte", "ni adresse");
        assertThat(service.get(office, "/api/flags/" + flag).body().at("/nudge").isNull())
                .as("nothing was sent")
                .isTrue();

        cast.investorToken(investor);
        nudge("{}").ok(200);
    }

    private void assertWhatIsSentAtTheWeekendIsMondays() {
        service.advance(Duration.ofDays(3)); // Saturday
        nudge("{}").ok(200);
        service.advance(Duration.ofDays(2)); // Monday
        nudge("{}").ok(409);
        service.advance(Duration.ofDays(1));
        nudge("{}").ok(200);
    }

    private void assertWhoHasAnsweredIsNotReminded() {
        String referral = service.get(office, "/api/flags/" + flag).text("/subject/id");
        service.post(Service.ADMIN, "/api/referrals/" + referral + "/moves", "{'to': 'ACKNOWLEDGED'}")
                .ok(200);

        assertThat(nudge("{}").status()).isEqualTo(409);
        assertThat(assign(office, "null").status()).isEqualTo(409);
    }

    private void assertTheInvestorReadsNothingOfIt() {
        Answer read =
                service.get(cast.investorToken(investor), "/api/flags/" + flag).ok(200);
        assertThat(read.body().at("/assignment").isNull()).isTrue();
        assertThat(read.body().at("/nudge").isNull()).isTrue();
    }

    private String colleague(String name) {
        return StreamSupport.stream(
                        service.get(office, "/api/colleagues")
                                .body()
                                .at("/items")
                                .spliterator(),
                        false)
                .filter(it -> it.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    private Answer assign(String token, String accountId) {
        return service.post(token, "/api/flags/" + flag + "/assignment", "{'accountId': " + accountId + "}");
    }

    private Answer nudge(String words) {
        return service.post(office, "/api/flags/" + flag + "/nudge", words);
    }

    private Answer staff(String roleAndScope, String name, String email) {
        return service.post(
                        Service.ADMIN,
                        "/api/accounts",
                        "{%s, 'name': '%s', 'email': '%s'}".formatted(roleAndScope, name, email))
                .ok(201);
    }
}
