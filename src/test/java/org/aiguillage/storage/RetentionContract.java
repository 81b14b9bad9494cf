package org.aiguillage.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Period;
import java.util.Set;
import org.aiguillage.access.Caller;
import org.aiguillage.access.Scope;
import org.aiguillage.dossier.Document;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.DossierEvent.DocumentsDeleted;
import org.aiguillage.journal.Personal;
import org.aiguillage.journal.Recorded;
import org.aiguillage.privacy.Retention;
import org.aiguillage.routing.ChangeDossier.Paper;
import org.aiguillage.vault.TrialVault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Documents of dossiers that were closed long ago go, and nothing else: what is missing otherwise is missed. */
abstract class RetentionContract extends StorageContract {
    private static final Period THREE_YEARS = Period.ofYears(3);

    @Test
    void theDocumentsOfADossierClosedLongEnoughAgoAreShownThenDeletedAndTheJournalSaysSo() {
        Dossier old = world.draft("Ancienne", null, null);
        Document first = document(old, "deck", null);
        Document second = document(old, "deck, again", first.id());
        Dossier open = world.draft("Ouverte", null, null);
        Document kept = document(open, "plan", null);
        withdraw(old);
        Retention retention = retention(THREE_YEARS);
        assertThat(retention.due().dossiers()).isEmpty();
        world.clock.advance(Duration.ofDays(3 * 366));

        assertThat(retention.due().dossiers()).extracting(Dossier::id).containsExactly(old.id());
        assertThat(retention.due().documents()).isEqualTo(2);
        assertThat(find(old).keptDocuments()).hasSize(2);

        assertThat(retention.erase().documents()).isEqualTo(2);
        assertThat(content(first)).isFalse();
        assertThat(content(second)).isFalse();
        assertThat(content(kept)).isTrue();
        assertThat(find(old).documents())
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.deletedAt()).isNotNull());
        Recorded<?> last = world.storage.journal().history(Dossier.STREAM, old.id()).stream()
                .reduce((one, two) -> two)
                .orElseThrow();
        assertThat(last.fact()).isEqualTo(new DocumentsDeleted(Set.of(first.id(), second.id()), THREE_YEARS));
        assertThat(last.event().actor()).isEqualTo(Caller.SYSTEM.actor());
        assertThat(retention.due().dossiers()).isEmpty();
        assertThat(world.storage.verify()).isEmpty();
    }

    @Test
    void aContentStaysAsLongAsADossierKeepsIt() {
        Dossier one = world.draft("Une", null, null);
        Dossier two = world.draft("Deux", null, null);
        Document ofOne = document(one, "the same", null);
        document(two, "the same", null);
        withdraw(one);
        world.clock.advance(Duration.ofDays(800));
        withdraw(two);
        world.clock.advance(Duration.ofDays(800));

        assertThat(retention(THREE_YEARS).erase().dossiers())
                .extracting(Dossier::id)
                .containsExactly(one.id());
        assertThat(find(one).keptDocuments()).isEmpty();
        assertThat(content(ofOne)).as("for the other").isTrue();
        assertThat(world.storage.verify()).isEmpty();

        world.clock.advance(Duration.ofDays(800));
        assertThat(retention(THREE_YEARS).erase().documents()).isEqualTo(1);
        assertThat(content(ofOne)).isFalse();
        assertThat(world.storage.verify()).isEmpty();

        Dossier three = world.draft("Trois", null, null);
        document(three, "the same", null);
        assertThat(content(ofOne)).as("brought again").isTrue();
        assertThat(world.storage.verify()).isEmpty();
    }

    @Test
    void aContentDeletedByHandIsMissedHoweverOldItsDossier() throws SQLException {
        Dossier one = world.draft("Une", null, null);
        Dossier two = world.draft("Deux", null, null);
        document(one, "the same", null);
        Document ofTwo = document(two, "the same", null);
        withdraw(one);
        world.clock.advance(Duration.ofDays(1_200));
        withdraw(two);
        retention(THREE_YEARS).erase();
        world.clock.advance(Duration.ofDays(1_200));

        tamper("delete from document_sealed");

        assertThat(world.storage.verify())
                .containsExactly("dossier/" + two.id() + ": document " + ofTwo.id() + ": its content is missing");
    }

    @Test
    void whatHappensToAClosedDossierDoesNotKeepItsPersonsLonger() {
        Dossier dossier = world.draftOf("Une", "Ada Martin", "ada@nova.example");
        document(dossier, "deck", null);
        withdraw(dossier);
        world.clock.advance(Duration.ofDays(3 * 366));
        retention(THREE_YEARS).erase();
        world.clock.advance(Duration.ofDays(366));

        retention(Period.ofYears(4), null).erase();

        assertThat(find(dossier).raise().contact().name()).isEqualTo(Personal.NO_NAME);
        assertThat(find(dossier).keptDocuments()).isEmpty();
        assertThat(world.storage.verify()).isEmpty();
    }

    @Test
    void theDossiersOfAnEarlierVersionLearnWhichContentsTheyKeep() throws SQLException {
        Dossier dossier = world.draft("Une", null, null);
        document(dossier, "deck", null);
        document(dossier, "deck", null);
        Document plan = document(dossier, "plan", null);
        withdraw(dossier);
        tamper("drop table dossier_document");
        tamper("delete from flyway_schema_history where script like '%kept_documents%'");

        try (Storage again = Storage.open(world.database.url(), null, null, world.clock, TrialVault.VAULT)) {
            assertThat(again.verify()).isEmpty();
        }
        world.clock.advance(Duration.ofDays(1_200));
        assertThat(retention(THREE_YEARS).erase().documents()).isEqualTo(3);
        assertThat(content(plan)).isFalse();
        assertThat(world.storage.verify()).isEmpty();
    }

    private Retention retention(Period documents) {
        return retention(null, documents);
    }

    private Retention retention(@Nullable Period contacts, @Nullable Period documents) {
        return new Retention(
                world.storage.journal(),
                world.people,
                world.storage.dossiers(),
                world.storage.documents(),
                new Retention.Periods(contacts, null, null, null, documents));
    }

    private Document document(Dossier dossier, String content, @Nullable String replaces) {
        return world.dossiers.addDocument(
                World.STAFF,
                dossier.id(),
                new Paper(Document.Kind.OTHER, "a.pdf", "application/pdf", replaces),
                content.getBytes(StandardCharsets.UTF_8));
    }

    private void withdraw(Dossier dossier) {
        world.dossiers.withdraw(World.STAFF, dossier.id(), null);
    }

    private Dossier find(Dossier dossier) {
        return world.storage.dossiers().find(dossier.id(), Scope.ALL).orElseThrow();
    }

    private boolean content(Document document) {
        return world.storage.documents().content(document.sha256()).isPresent();
    }

    private void tamper(String sql) throws SQLException {
        try (Connection connection = world.database.tamper();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
