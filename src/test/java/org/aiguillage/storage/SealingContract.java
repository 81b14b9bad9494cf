package org.aiguillage.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.aiguillage.dossier.Document;
import org.aiguillage.journal.HashChain;
import org.aiguillage.vault.TrialVault;
import org.aiguillage.vault.Vault;
import org.junit.jupiter.api.Test;

/** Documents are sealed in the database, under keys that can change. */
abstract class SealingContract extends StorageContract {
    private static final byte[] CONTENT = "cap table of Nova".getBytes(StandardCharsets.UTF_8);
    private static final Vault ROTATED = TrialVault.of(TrialVault.NEWER_KEY, TrialVault.OLDER_KEY);
    private static final Vault NEWER = TrialVault.of(TrialVault.NEWER_KEY);

    private String kept() {
        return world.dossiers
                .addDocument(
                        World.STAFF,
                        world.draft("A", null, null).id(),
                        Document.Kind.CAP_TABLE,
                        "a.pdf",
                        "application/pdf",
                        CONTENT)
                .sha256();
    }

    @Test
    void nobodyReadsADocumentInTheDatabase() throws SQLException {
        kept();
        try (Connection connection = world.database.tamper();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select sealed from document_sealed")) {
            assertThat(rows.next()).isTrue();
            assertThat(new String(rows.getBytes(1), StandardCharsets.UTF_8)).doesNotContain("Nova");
        }
    }

    @Test
    void aDocumentOfAnEarlierVersionIsSealedWhenTheDatabaseIsOpened() throws SQLException {
        String sha256 = kept();
        try (Connection connection = world.database.tamper();
                PreparedStatement asBefore =
                        connection.prepareStatement("insert into document_content (sha256, content) values (?, ?)");
                Statement statement = connection.createStatement()) {
            statement.execute("delete from document_sealed");
            asBefore.setString(1, sha256);
            asBefore.setBytes(2, CONTENT);
            asBefore.executeUpdate();
        }
        try (Storage again = open(TrialVault.VAULT)) {
            assertThat(again.documents().content(sha256)).contains(CONTENT);
            assertThat(again.verify()).isEmpty();
        }
        try (Connection connection = world.database.tamper();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select 1 from document_content")) {
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void withoutTheirKeyDocumentsAreMissedByName() {
        String sha256 = kept();
        try (Storage storage = open(NEWER)) {
            assertThatThrownBy(() -> storage.sealing().requireKeys())
                    .hasMessageContaining("AIGUILLAGE_KEYS")
                    .hasMessageContaining(TrialVault.VAULT.newestKey());
            assertThat(storage.verify()).singleElement().asString().contains("document/" + sha256, "is not given");
        }
    }

    @Test
    void sealedAgainTheOlderKeyMayGo() {
        String sha256 = kept();
        assertThat(sha256).isEqualTo(HashChain.of(CONTENT));
        try (Storage storage = open(ROTATED)) {
            storage.sealing().requireKeys();
            assertThat(storage.sealing().reseal()).isEqualTo(1);
            assertThat(storage.sealing().reseal()).isZero();
        }
        try (Storage storage = open(NEWER)) {
            storage.sealing().requireKeys();
            assertThat(storage.documents().content(sha256)).contains(CONTENT);
        }
    }

    private Storage open(Vault vault) {
        return Storage.open(world.database.url(), null, null, world.clock, vault);
    }
}
