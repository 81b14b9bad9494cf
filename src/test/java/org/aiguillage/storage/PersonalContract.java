package org.aiguillage.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.aiguillage.access.Account;
import org.aiguillage.access.ChangeAccount;
import org.aiguillage.access.Role;
import org.aiguillage.access.Scope;
import org.aiguillage.access.signin.Credential;
import org.aiguillage.access.signin.Invitation;
import org.aiguillage.access.signin.Invitation.Purpose;
import org.aiguillage.audit.Audit;
import org.aiguillage.audit.AuditEvent;
import org.aiguillage.audit.Trail;
import org.aiguillage.dossier.Contact;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.DossierEvent.DossierDrafted;
import org.aiguillage.journal.Event;
import org.aiguillage.journal.Personal;
import org.aiguillage.journal.Recorded;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.notebook.Notebook;
import org.aiguillage.privacy.Erasure;
import org.aiguillage.privacy.PersonalFile;
import org.aiguillage.privacy.Retention;
import org.aiguillage.privacy.Somebody;
import org.aiguillage.refusal.Refused;
import org.junit.jupiter.api.Test;

/** Whoever the journal speaks of can be told what it says, and be erased from it, and its chain stays whole. */
abstract class PersonalContract extends StorageContract {
    private static final String ADA = "ada@nova.example";

    @Test
    void theChainHoldsPseudonymsTheSameForTheSamePerson() {
        Dossier one = world.draftOf("Une", "Ada Martin", ADA);
        Dossier two = world.draftOf("Deux", "Ada Martin", "ADA@nova.example");
        Dossier other = world.draftOf("Trois", "Ada Martin", "ada@autre.example");

        assertThat(body(one)).doesNotContain("Ada").doesNotContain("ada@").contains("\"hmac\":\"");
        assertThat(contact(body(one), "name")).isEqualTo(contact(body(two), "name"));
        assertThat(contact(body(one), "email")).isNotEqualTo(contact(body(two), "email"));
        assertThat(contact(body(one), "name")).isNotEqualTo(contact(body(other), "name"));
        assertThat(drafted(one).raise().contact()).isEqualTo(new Contact("Ada Martin", ADA));
        assertThat(world.storage.verify()).isEmpty();
    }

    @Test
    void whatIsKeptAboutAPersonIsTold() {
        Dossier dossier = world.draftOf("Une", "Ada Martin", ADA);
        Account account = account("Ada M.", ADA);
        world.audit.record(account.id(), new AuditEvent.SignedIn(AuditEvent.Means.TOKEN, "192.0.2.7"));
        world.draftOf("Autre", "Bo Petit", "bo@nova.example");

        PersonalFile file = world.people.file(somebody(ADA), world.clock.instant());

        assertThat(file.accounts()).containsExactly(account.id());
        assertThat(file.said())
                .extracting(said -> said.stream() + " " + said.field() + " " + said.text())
                .containsExactlyInAnyOrder(
                        "account/" + account.id() + " terms.name Ada M.",
                        "account/" + account.id() + " terms.email " + ADA,
                        "audit/" + account.id() + " address 192.0.2.7",
                        "dossier/" + dossier.id() + " raise.contact.name Ada Martin",
                        "dossier/" + dossier.id() + " raise.contact.email " + ADA);
        assertThat(file.done()).extracting(PersonalFile.Done::type).containsExactly("SignedIn");
        assertThat(world.people.find("nobody@nova.example")).isEmpty();
    }

    @Test
    void anErasedPersonIsNowhereAndTheChainIsAsItWas() throws SQLException {
        Dossier dossier = world.draftOf("Une", "Ada Martin", ADA);
        Account account = account("Ada Martin", ADA);
        Investor investor = world.investor("Fonds");
        world.mandates.changeInvestor(
                World.STAFF,
                investor.id(),
                1L,
                new Investor.Profile(
                        "Fonds", Investor.Kind.VC, ADA, investor.profile().portfolio(), java.util.Set.of()));
        Dossier other = world.draftOf("Autre", "Bo Petit", "bo@nova.example");
        List<Event> before = world.storage.journal().after(0, 100);

        int texts = world.erasePerson.erase(World.STAFF, "Ada@Nova.example").texts();

        assertThat(texts).isEqualTo(5);
        assertThat(world.storage.journal().after(0, 100).subList(0, before.size()))
                .isEqualTo(before);
        assertThat(world.storage.verify()).isEmpty();
        assertThat(everything())
                .doesNotContain("Ada")
                .doesNotContainIgnoringCase(ADA)
                .contains("Bo Petit");
        assertThat(find(dossier).raise().contact()).isEqualTo(new Contact(Personal.NO_NAME, Personal.NO_EMAIL));
        assertThat(find(other).raise().contact().name()).isEqualTo("Bo Petit");
        assertThat(world.storage
                        .mandates()
                        .investor(investor.id(), Scope.ALL)
                        .orElseThrow()
                        .profile()
                        .contactEmail())
                .isNull();
        assertThat(world.storage
                        .accounts()
                        .find(account.id(), Scope.ALL)
                        .orElseThrow()
                        .terms()
                        .name())
                .isEqualTo(Personal.NO_NAME);
        assertThat(world.people.find(ADA)).isEmpty();
        assertThatThrownBy(() -> world.erasePerson.erase(World.STAFF, ADA)).isInstanceOf(Refused.class);
    }

    @Test
    void whoComesBackAfterAnErasureIsAnotherPerson() {
        Dossier first = world.draftOf("Une", "Ada Martin", ADA);
        world.erasePerson.erase(World.STAFF, ADA);
        Dossier second = world.draftOf("Deux", "Ada Martin", ADA);

        assertThat(contact(body(first), "name")).isNotEqualTo(contact(body(second), "name"));
        assertThat(find(second).raise().contact().email()).isEqualTo(ADA);
        assertThat(world.storage.verify()).isEmpty();
    }

    @Test
    void aTextThatIsTakenAwayWithoutAnErasureIsMissed() throws SQLException {
        Dossier dossier = world.draftOf("Une", "Ada Martin", ADA);
        tamper("delete from personal where content = ?", ADA);
        tamper("update personal set content = 'Eve' where content = ?", "Ada Martin");

        String place = "dossier/" + dossier.id() + ": event 1: a text of person/";
        assertThat(world.storage.verify())
                .anyMatch(
                        found -> found.startsWith(place) && found.endsWith(" is missing, and no erasure is on record"))
                .anyMatch(found -> found.startsWith(place) && found.endsWith(" is not the one that was written"));
    }

    @Test
    void anEventOfTheTimeBeforeIsReadAndNamedWhereItCannotBeErased() throws SQLException {
        Dossier dossier = world.draft("Ancienne", null, null);
        String old = body(dossier)
                .replace(
                        "\"contact\":{\"name\":null,\"email\":null}",
                        "\"contact\":{\"name\":\"Ada\",\"email\":\"" + ADA + "\"}");
        tamper("update event set body = ? where type = 'DossierDrafted'", old);

        assertThat(drafted(dossier).raise().contact()).isEqualTo(new Contact("Ada", ADA));
        assertThat(somebody(ADA).clear()).containsExactly("dossier/" + dossier.id() + ": event 1");
    }

    @Test
    void whatHasBeenKeptLongEnoughIsShownThenErasedAndNothingElse() {
        Dossier closed = world.draftOf("Close", "Ada Martin", ADA);
        world.dossiers.withdraw(World.STAFF, closed.id(), null);
        world.draftOf("Ouverte", "Bo Petit", "bo@nova.example");
        world.audit.record(Audit.NOBODY, new AuditEvent.CallRefused("GET /api", 401, "192.0.2.1"));
        Retention retention = retention(new Retention.Periods(Period.ofYears(3), null, Period.ofMonths(6), null, null));
        assertThat(retention.due().persons()).isEmpty();

        world.clock.advance(Duration.ofDays(300));
        world.audit.record(Audit.NOBODY, new AuditEvent.CallRefused("GET /api", 401, "192.0.2.2"));
        assertThat(retention.due().persons())
                .singleElement()
                .satisfies(due -> assertThat(due.streams()).containsExactly("audit/nobody"));
        world.clock.advance(Duration.ofDays(900));
        assertThat(retention.due().persons()).hasSize(3);
        assertThat(find(closed).raise().contact().name()).isEqualTo("Ada Martin");

        assertThat(retention.erase().persons()).hasSize(3);
        assertThat(find(closed).raise().contact().name()).isEqualTo(Personal.NO_NAME);
        assertThat(world.people.find("bo@nova.example")).isPresent();
        assertThat(retention.due().persons()).isEmpty();
        assertThat(world.storage.journal().history(Trail.STREAM, Audit.NOBODY))
                .extracting(Recorded::fact)
                .containsOnly(new AuditEvent.CallRefused("GET /api", 401, Personal.NO_ADDRESS));
        assertThat(world.storage.erasures().after("", 10))
                .extracting(Erasure::why)
                .containsExactly(Erasure.Why.RETENTION);
        assertThat(world.storage.verify()).isEmpty();
    }

    @Test
    void whatAnInvestorNotedOfADossierGoesWithTheDossiersPersons() throws SQLException {
        Investor investor = world.investor("Fonds");
        world.mandate(investor, Mandate.Role.LEAD, null);
        Dossier dossier = world.submitted("Une", null, 1_000);
        String deal = world.note(world.referrals(dossier).get(0), "Ada Martin convainc")
                .id();
        assertThat(world.storage.verify()).isEmpty();
        assertThat(world.storage.notebooks().find(deal, Scope.ALL)).isEmpty();
        world.dossiers.withdraw(World.STAFF, dossier.id(), null);
        world.clock.advance(Duration.ofDays(400));

        retention(new Retention.Periods(Period.ofYears(1), null, null, null, null))
                .erase();

        assertThat(everything()).doesNotContain("Ada Martin convainc");
        assertThat(world.storage
                        .notebooks()
                        .find(deal, new Scope.OfInvestor(investor.id()))
                        .orElseThrow()
                        .notes())
                .extracting(Notebook.Note::text)
                .containsExactly(Personal.NO_NAME);
        assertThat(world.storage.verify()).isEmpty();
    }

    @Test
    void anAccountThatWasClosedLongEnoughAgoLeavesNoAddressBehind() throws SQLException {
        String account = account("Ada Martin", ADA).id();
        Instant expires = world.clock.instant().plus(Duration.ofDays(3));
        world.storage.credentials().keep(new Credential(account, ADA, "hash", null, 0, 0));
        world.storage.invitations().add(new Invitation("link", account, ADA, Purpose.NEW_PASSWORD, expires));
        new ChangeAccount(world.storage.journal(), world.storage.accounts()).close(World.STAFF, account, null);
        world.clock.advance(Duration.ofDays(400));

        retention(new Retention.Periods(null, Period.ofYears(1), null, null, null))
                .erase();

        assertThat(everything()).doesNotContain("Ada").doesNotContainIgnoringCase(ADA);
        assertThat(world.storage.verify()).isEmpty();
    }

    private Retention retention(Retention.Periods periods) {
        return new Retention(
                world.storage.journal(), world.people, world.storage.dossiers(), world.storage.documents(), periods);
    }

    private Account account(String name, String email) {
        return world.accounts
                .open(World.STAFF, new Account.Terms(Role.REGIONAL_STAFF, null, null, null, name, email))
                .account();
    }

    private Somebody somebody(String email) {
        return world.people.find(email).orElseThrow();
    }

    private Dossier find(Dossier dossier) {
        return world.storage.dossiers().find(dossier.id(), Scope.ALL).orElseThrow();
    }

    private String body(Dossier dossier) {
        return world.storage
                .journal()
                .of(Dossier.STREAM.key(dossier.id()), 0, 1)
                .get(0)
                .body();
    }

    private DossierDrafted drafted(Dossier dossier) {
        return (DossierDrafted) world.storage
                .journal()
                .history(Dossier.STREAM, dossier.id())
                .get(0)
                .fact();
    }

    /** The pseudonym of one field of the contact. */
    private static String contact(String body, String field) {
        return body.replaceAll(".*\"contact\":\\{.*?\"" + field + "\":\\{(.*?)}.*", "$1");
    }

    private void tamper(String sql, String value) throws SQLException {
        try (Connection connection = world.database.tamper();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            statement.executeUpdate();
        }
    }

    /** Every cell of every table. */
    private String everything() throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection connection = world.database.tamper();
                java.sql.ResultSet tables =
                        connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                String schema = tables.getString("TABLE_SCHEM");
                if (schema == null || schema.equals("public")) {
                    all.append(cells(connection, tables.getString("TABLE_NAME")));
                }
            }
        }
        return all.toString();
    }

    private static String cells(Connection connection, String table) throws SQLException {
        StringBuilder cells = new StringBuilder();
        try (java.sql.Statement statement = connection.createStatement();
                java.sql.ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    cells.append(rows.getString(i)).append('\n');
                }
            }
        }
        return cells.toString();
    }
}
