package org.aiguillage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.aiguillage.acceptance.Mailbox.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is told what, in which language and when, over a real mail server. */
class NoticesTest {
    /** Friday 10 July 2026, 17:00 in Paris; Tuesday 14 July is a holiday. */
    private static final String FRIDAY = "2026-07-10T15:00:00Z";

    private static final String FUND = "fund@fonds.test";
    private static final String ADA = "ada@lumen.test";
    private static final String GRENOBLE = "grenoble@cluster.test";
    private static final String REGION = "region@cluster.test";

    @TempDir
    Path folder;

    private final Mailbox mailbox = Mailbox.open();

    @SuppressWarnings("NullAway.Init") // Started before each test.
    private Service service;

    @SuppressWarnings("NullAway.Init")
    private Cast cast;

    private String investor = "";
    private String fund = "";
    private String ada = "";
    private String dossier = "";

    @BeforeEach
    void aDossierWithAnInvestor() {
        service = Service.start(folder, mailbox.settings(FRIDAY));
        cast = new Cast(service);
        investor = cast.investor("Fonds Lent");
        cast.mandate(investor, ", 'responseDays': 5");
        var draft = cast.draft(Cast.raise(Cast.SIREN, ""));
        dossier = draft.text("/id");
        cast.documents(dossier);
        fund = account("'role': 'INVESTOR', 'investorId': '%s'".formatted(investor), "Camille", FUND);
        ada = account("'role': 'STARTUP', 'companyId': '%s'".formatted(draft.text("/company/id")), "Ada", ADA);
        account("'role': 'TERRITORY_STAFF', 'territory': 'GRENOBLE'", "Gaspard", GRENOBLE);
        account("'role': 'REGIONAL_STAFF'", "Rose", REGION);
    }

    @AfterEach
    void close() {
        service.close();
        mailbox.close();
    }

    @Test
    void theInvestorAndTheStartupAreToldWhenADossierLeaves() throws MessagingException {
        submit();

        assertThat(mailbox.subjects(FUND)).containsExactly("Un nouveau dossier pour vous : Lumen Carbone");
        Message message = mailbox.to(FUND).get(0);
        assertThat(message.text())
                .startsWith("Bonjour Camille,\n")
                .contains("Montant demandé : 3\u202f000\u202f000 €")
                .contains("Votre réponse est attendue avant le lundi 20 juillet 2026 à 17 h 00.");
        assertThat(mailbox.subjects(ADA)).containsExactly("Lumen Carbone : dossier envoyé à un investisseur");
        assertThat(mailbox.to(ADA).get(0).text()).doesNotContain("Fonds Lent");
        assertThat(mailbox.to(GRENOBLE)).isEmpty();
        assertThat(mailbox.to(REGION)).isEmpty();
        assertMachinesCanTellApartAndUnsubscribe();
    }

    private void assertMachinesCanTellApartAndUnsubscribe() throws MessagingException {
        assertThat(mailbox.all())
                .extracting(Message::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("<[0-9a-f]{32}@aiguillage\\.test>"));
        for (Message message : mailbox.all()) {
            assertThat(message.raw().getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
            assertThat(message.raw().getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
            assertThat(message.raw().getFrom()[0].toString()).contains("notices@aiguillage.test");
            assertThat(message.raw().getSentDate()).isEqualTo(Date.from(Instant.parse(FRIDAY)));
        }
    }

    @Test
    void theHolderIsToldBeforeAndAtABreachEachOnce() {
        submit();
        digestsOff();
        service.advance(Duration.between(Instant.parse(FRIDAY), Instant.parse("2026-07-17T14:59:59.999Z")));
        assertThat(mailbox.subjects(FUND)).hasSize(1);

        service.advance(Duration.ofMillis(1));
        assertThat(mailbox.subjects(FUND)).hasSize(2).last().isEqualTo("Lumen Carbone : le délai approche");
        assertThat(mailbox.to(FUND).get(1).text()).contains("4 jours ouvrés sont passés, sur 5 accordés.");

        service.advance(Duration.ofDays(3));
        assertThat(mailbox.subjects(FUND)).hasSize(3).last().isEqualTo("Lumen Carbone : le délai est dépassé");
        assertThat(mailbox.to(FUND).get(2).text())
                .contains("5 jours ouvrés sont passés, pour 5 accordés. L’échéance était le lundi 20 juillet 2026");
        assertThat(mailbox.to(ADA)).as("nobody else is late").hasSize(1);
    }

    @Test
    void anEscalationGoesToTheOfficeThenToTheCommitteeByName() {
        submit();
        service.advance(Duration.ofDays(60));

        for (String staff : List.of(GRENOBLE, REGION)) {
            List<Message> told = mailbox.to(staff).stream()
                    .filter(message -> message.subject().equals("Lumen Carbone n’avance pas"))
                    .toList();
            assertThat(told)
                    .as(staff)
                    .singleElement()
                    .satisfies(message -> assertThat(message.text())
                            .contains(
                                    "attend l’investisseur Fonds Lent, à l’étape « Envoyé »",
                                    "mettre fin à cette attente"));
        }
        assertThat(mailbox.subjects(FUND))
                .containsOnlyOnce("Lumen Carbone : le délai approche", "Lumen Carbone : le délai est dépassé")
                .doesNotContain("Lumen Carbone n’avance pas");
        assertThat(mailbox.all()).extracting(Message::id).doesNotHaveDuplicates();
    }

    @Test
    void whatHappensAtNightWaitsForTheNextOpening() {
        service.advance(Duration.ofHours(2)); // Friday, 19:00
        submit();
        assertThat(mailbox.all()).isEmpty();
        service.advance(Duration.between(Instant.parse("2026-07-10T17:00:00Z"), Instant.parse("2026-07-13T06:59:59Z")));
        assertThat(mailbox.all()).isEmpty();

        service.advance(Duration.ofSeconds(1)); // Monday, 09:00

        assertThat(mailbox.subjects(FUND)).contains("Un nouveau dossier pour vous : Lumen Carbone");
        service.advance(Duration.ofHours(9)); // Monday, 18:00: closed, and 14 July after it
        act("/waiting", "{'on': 'STARTUP', 'reason': 'La table de capitalisation ?'}");
        service.advance(Duration.ofHours(38)); // Wednesday, 08:00
        assertThat(mailbox.subjects(ADA)).noneMatch(subject -> subject.contains("question"));
        service.advance(Duration.ofHours(1));
        assertThat(mailbox.subjects(ADA)).contains("Lumen Carbone : un investisseur vous pose une question");

        String consents = "/api/dossiers/" + dossier + "/consents";
        service.post(ada, consents + "/withdrawal", "{'investorId': '" + investor + "'}")
                .ok(200);
        service.post(ada, consents, "{'investorId': '" + investor + "'}").ok(200);
        service.advance(Duration.ofHours(2));
        assertThat(mailbox.to(FUND))
                .last()
                .satisfies(anew -> assertThat(anew.subject()).startsWith("Un nouveau dossier pour vous"))
                .satisfies(anew -> assertThat(anew.text()).doesNotContain("Votre réponse est attendue"));
        assertThat(mailbox.subjects(ADA)).last().asString().contains("question");
    }

    @Test
    void theStartupFollowsItsDossierAndNeverReadsAName() {
        submit();
        digestsOff();
        act("/moves", "{'to': 'ACKNOWLEDGED'}");
        act("/waiting", "{'on': 'STARTUP', 'reason': 'La table de capitalisation ?'}");
        service.advance(Duration.ZERO);
        service.post(ada, "/api/referrals/" + referral() + "/resumption", "{}").ok(200);
        service.advance(Duration.ZERO);
        act("/parking", "{'until': '2026-09-01', 'reason': 'Comité en septembre'}");
        service.advance(Duration.ZERO);
        act("/declination", "{'reason': 'Trop tôt pour nous', 'comment': 'à ne pas montrer'}");
        service.advance(Duration.ZERO);

        assertThat(mailbox.subjects(ADA))
                .containsExactly(
                        "Lumen Carbone : dossier envoyé à un investisseur",
                        "Lumen Carbone : Accusé de réception",
                        "Lumen Carbone : un investisseur vous pose une question",
                        "Lumen Carbone : mis de côté par un investisseur",
                        "Lumen Carbone : un investisseur ne donne pas suite");
        assertThat(mailbox.to(ADA))
                .allSatisfy(message -> assertThat(message.text())
                        .doesNotContain("Fonds Lent")
                        .doesNotContain("à ne pas montrer")
                        .doesNotContain(FUND));
        assertThat(mailbox.to(ADA).get(3).text()).contains("jusqu’au mardi 1er septembre 2026", "Comité en septembre");
        assertThat(mailbox.subjects(FUND))
                .as("the ball came back; what one does oneself is no news")
                .containsExactly(
                        "Un nouveau dossier pour vous : Lumen Carbone", "Lumen Carbone : c’est de nouveau à vous");
    }

    @Test
    void everyReaderReadsTheirOwnLanguage() {
        service.call(
                        "PATCH",
                        "/api/accounts/me/notices",
                        "{\"language\":\"EN\"}",
                        "Authorization",
                        "Bearer " + fund,
                        "Content-Type",
                        "application/json")
                .ok(200);
        submit();

        Message message = mailbox.to(FUND).get(0);
        assertThat(message.subject()).isEqualTo("A new dossier for you: Lumen Carbone");
        assertThat(message.text())
                .startsWith("Hello Camille,\n")
                .contains("Your answer is expected before Monday 20 July 2026 at 17:00.");
        assertThat(mailbox.to(ADA).get(0).subject()).startsWith("Lumen Carbone : dossier envoyé");
    }

    @Test
    void theDigestComesOnceEachOpenMorningToWhomSomethingWaits() {
        submit();
        service.advance(Duration.between(Instant.parse(FRIDAY), Instant.parse("2026-07-13T07:00:00Z")));
        assertThat(mailbox.subjects(FUND)).hasSize(2).last().isEqualTo("Un dossier vous attend");
        assertThat(mailbox.to(FUND).get(1).text())
                .contains("- Lumen Carbone, Envoyé : à faire avant le lundi 20 juillet 2026 à 17 h 00");
        assertThat(mailbox.to(REGION)).as("nothing stands still").isEmpty();

        service.advance(Duration.ofDays(8)); // to Tuesday 21 July, 09:00: breached on Monday

        assertThat(mailbox.subjects(FUND))
                .filteredOn(subject -> subject.startsWith("Un dossier vous attend"))
                .as("Monday, not the 14th, Wednesday to Friday, Monday, Tuesday")
                .hasSize(6)
                .last()
                .isEqualTo("Un dossier vous attend, en retard");
        assertThat(mailbox.subjects(GRENOBLE)).contains("Un dossier n’avance pas");
        assertThat(mailbox.to(GRENOBLE).get(0).text())
                .contains("- Lumen Carbone, Envoyé : attend l’investisseur, 5,1 jours ouvrés passés pour 5 accordés");
        assertThat(mailbox.subjects(ADA)).as("nothing waits on the startup").hasSize(1);
        service.advance(Duration.ofHours(8));
        assertThat(mailbox.subjects(FUND))
                .filteredOn(s -> s.endsWith("en retard"))
                .hasSize(1);
    }

    @Test
    void theOfficeReadsEachMorningOfADossierThatEveryInvestorHasTurnedDown() {
        submit();
        act("/declination", "{'reason': 'Trop tôt pour nous'}");
        service.advance(Duration.ofDays(3));

        assertThat(mailbox.to(GRENOBLE))
                .singleElement()
                .satisfies(
                        message -> assertThat(message.text()).contains("- Lumen Carbone, Aiguillé : à faire avant le"));
    }

    @Test
    void theStopLinkAsksWhenOpenedAndStopsWhenPosted() {
        submit();
        Message message = mailbox.to(FUND).get(0);
        String stop = message.stop().replace("https://aiguillage.test", "");
        assertThat(message.text()).contains(message.stop());

        Service.Answer asked = service.call("GET", stop, "").ok(200);
        assertThat(asked.raw().body()).contains("Arrêter tous les messages");
        assertThat(service.call("GET", stop, "", "Accept-Language", "en").raw().body())
                .contains("Stop all messages");
        act("/waiting", "{'on': 'STARTUP', 'reason': 'Un chiffre ?'}");
        service.post(ada, "/api/referrals/" + referral() + "/resumption", "{}").ok(200);
        service.advance(Duration.ZERO);
        assertThat(mailbox.to(FUND)).as("opening the link stops nothing").hasSize(2);

        service.call(
                        "POST",
                        stop,
                        "List-Unsubscribe=One-Click",
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Origin",
                        "https://mail.example")
                .ok(200);
        service.advance(Duration.ofDays(20));

        assertThat(mailbox.to(FUND)).hasSize(2);
        assertThat(service.get(fund, "/api/accounts/me/notices").text("/immediate"))
                .isEqualTo("false");
        assertThat(service.call("POST", "/notices/stop/unknown", "").status()).isEqualTo(404);
        assertThat(service.call("GET", "/notices/stop/unknown", "").status()).isEqualTo(404);
    }

    @Test
    void whoHasNoAccountIsToldAtTheContactAndCanStopToo() {
        String other = cast.investor("Fonds Sans Compte");
        cast.mandate(other, "");
        submit();
        Message message = mailbox.to("contact@fonds.example").get(0);
        assertThat(message.text()).contains("le contact d’un investisseur");

        service.call("POST", message.stop().replace("https://aiguillage.test", ""), "")
                .ok(200);
        service.advance(Duration.ofDays(20));

        assertThat(mailbox.to("contact@fonds.example")).hasSize(1);
    }

    @Test
    void whatIsOverBeforeTheDoorsOpenIsNotTold() {
        service.advance(Duration.ofHours(2)); // Friday, 19:00
        submit();
        act("/waiting", "{'on': 'STARTUP', 'reason': 'Un chiffre ?'}");
        service.post(ada, "/api/referrals/" + referral() + "/resumption", "{}").ok(200);
        act("/parking", "{'until': '2026-09-01', 'reason': 'Comité en septembre'}");
        act("/resumption", "{}");
        String consents = "/api/dossiers/" + dossier + "/consents";
        service.post(ada, consents + "/withdrawal", "{'investorId': '" + investor + "'}")
                .ok(200);
        service.post(ada, consents, "{'investorId': '" + investor + "'}").ok(200);
        service.advance(Duration.ofDays(3));

        assertThat(mailbox.subjects(ADA))
                .noneMatch(subject -> subject.contains("question") || subject.contains("mis de côté"));
        assertThat(mailbox.subjects(FUND))
                .containsOnlyOnce("Un nouveau dossier pour vous : Lumen Carbone")
                .noneMatch(subject -> subject.contains("plus ouvert"));
    }

    @Test
    void whoAnsweredBeforeTheDoorsOpenIsNotToldThatTimeIsShort() {
        submit();
        service.advance(Duration.ofHours(2)); // Friday, 19:00: the startup has its five days from Monday on
        act("/waiting", "{'on': 'STARTUP', 'reason': 'Un chiffre ?'}");
        service.advance(Duration.ofDays(7)); // Friday, 19:00: four of them ended at 18:00
        assertThat(service.get(ada, "/api/flags?open=true").text("/items/0/level"))
                .isEqualTo("WARNING");
        service.post(ada, "/api/referrals/" + referral() + "/resumption", "{}").ok(200);
        service.advance(Duration.ofDays(3));

        assertThat(mailbox.subjects(ADA)).noneMatch(subject -> subject.contains("délai"));
    }

    private void submit() {
        cast.submit(dossier).ok(200);
        service.advance(Duration.ZERO);
    }

    private String referral() {
        return service.get(fund, "/api/referrals").ok(200).text("/items/0/id");
    }

    private void act(String action, String body) {
        service.post(fund, "/api/referrals/" + referral() + action, body).ok(200);
    }

    /** So that only what happens is counted. */
    private void digestsOff() {
        for (String token : List.of(fund, ada)) {
            service.call(
                            "PATCH",
                            "/api/accounts/me/notices",
                            "{\"digest\":false}",
                            "Authorization",
                            "Bearer " + token,
                            "Content-Type",
                            "application/json")
                    .ok(200);
        }
    }

    private String account(String roleAndScope, String name, String email) {
        return service.post(
                        Service.ADMIN,
                        "/api/accounts",
                        "{%s, 'name': '%s', 'email': '%s'}".formatted(roleAndScope, name, email))
                .ok(201)
                .text("/token");
    }
}
