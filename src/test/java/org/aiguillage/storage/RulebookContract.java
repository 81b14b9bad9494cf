package org.aiguillage.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aiguillage.governance.FirstRulebook;
import org.aiguillage.governance.Origin;
import org.aiguillage.governance.RulebookArchive;
import org.aiguillage.governance.RulebookFiles;
import org.aiguillage.governance.RulebookVersion;
import org.aiguillage.governance.RulebookVersion.Standing;
import org.aiguillage.storage.commit.Dialect;
import org.aiguillage.storage.commit.SqliteFiles;
import org.aiguillage.vault.TrialVault;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Versions of the rulebook are kept with their history, unchanged, and those of an older database get theirs. */
abstract class RulebookContract extends StorageContract {
    private static final Map<String, String> ONE = Map.of("routing/a.drl", "rule \"é\"\n", "scenarios/a.yml", "a");
    private static final Map<String, String> TWO = Map.of("routing/a.drl", "rule \"è\"\n");

    @Test
    void aVersionKeepsItsFilesAsTheyCame() {
        archive().keep("v1", ONE);
        archive().keep("v1", TWO);

        assertThat(archive().files("v1")).contains(ONE);
        assertThat(archive().files("v2")).isEmpty();
    }

    @Test
    void theFirstVersionIsInForceForEverybodyAndAfterARestart() {
        assertThat(first().inForce()).isEmpty();
        assertThat(world.storage.isEmpty()).isTrue();
        first().begin(version(ONE), ONE);
        first().begin(version(TWO), TWO);

        RulebookVersion one = archive().find(version(ONE)).orElseThrow();
        assertThat(archive().all()).containsExactly(one);
        assertThat(one.standing()).isEqualTo(Standing.IN_FORCE);
        assertThat(one.origin()).isEqualTo(Origin.START);
        assertThat(archive().inForce()).contains(one.id());
        assertThat(world.storage.isEmpty()).as("nothing but the rules").isTrue();
        try (Storage again = Storage.open(world.database.url(), null, null, world.clock, TrialVault.VAULT)) {
            assertThat(again.rulebookArchive().inForce()).contains(one.id());
            assertThat(again.rulebookArchive().find(one.id())).contains(one);
        }
        assertThat(world.storage.verify()).isEmpty();
    }

    @Test
    void whatIsChangedInAKeptFileIsFoundAndNamed() throws SQLException {
        first().begin(version(ONE), ONE);
        String key = "rulebook/" + version(ONE) + ": ";

        tamper("update rulebook_content set content = 'rule' where path = 'routing/a.drl'");
        assertThat(world.storage.verify()).containsExactly(key + "file routing/a.drl has changed");

        tamper("delete from rulebook_content where path = 'scenarios/a.yml'");
        tamper("update rulebook_content set path = 'routing/b.drl'");
        assertThat(world.storage.verify())
                .containsExactly(
                        key + "file routing/a.drl is missing",
                        key + "file scenarios/a.yml is missing",
                        key + "file routing/b.drl was not brought with it");

        tamper("update rulebook_content set version = 'v'");
        assertThat(world.storage.verify()).contains("rulebook/v: has files in rulebook_content, but no event");
    }

    @Test
    void versionsOfAnOlderDatabaseGetTheirHistoryAndTheOneThatClocksFollowIsInForce() throws SQLException {
        TestDatabase older = database();
        fill(older);
        try (Storage storage = Storage.open(older.url(), null, null, world.clock, TrialVault.VAULT)) {
            RulebookArchive archive = storage.rulebookArchive();
            FirstRulebook first = new FirstRulebook(storage.journal(), archive, storage.dueIndex());

            assertThat(first.inForce()).contains(version(ONE));

            List<RulebookVersion> all = archive.all();
            assertThat(all).extracting(RulebookVersion::id).containsExactly(version(TWO), version(ONE));
            assertThat(all).extracting(RulebookVersion::standing).containsExactly(Standing.EARLIER, Standing.IN_FORCE);
            assertThat(all)
                    .extracting(RulebookVersion::broughtAt)
                    .containsExactly(Instant.parse("2026-02-01T00:00:00Z"), Instant.parse("2026-01-01T00:00:00Z"));
            assertThat(archive.files(version(ONE))).contains(ONE);
            assertThat(archive.old()).isEmpty();
            assertThat(first.inForce()).contains(version(ONE));
            assertThat(storage.journal().history(RulebookVersion.STREAM, version(ONE)))
                    .hasSize(4);
            assertThat(storage.verify()).isEmpty();
        }
    }

    /** As the first release left it. */
    private static void fill(TestDatabase older) throws SQLException {
        Dialect dialect = Dialect.of(older.url());
        if (dialect == Dialect.SQLITE) {
            SqliteFiles.prepare(older.url());
        }
        Flyway.configure()
                .dataSource(older.url(), null, null)
                .locations("classpath:db/migration")
                .placeholders(dialect.placeholders())
                .target("1")
                .load()
                .migrate();
        try (Connection connection = older.tamper();
                Statement statement = connection.createStatement()) {
            keep(statement, ONE, "2026-01-01T00:00:00.000Z");
            keep(statement, TWO, "2026-02-01T00:00:00.000Z");
            statement.execute("insert into armed_with (id, rulebook) values (1, '" + version(ONE) + "')");
        }
    }

    private static void keep(Statement statement, Map<String, String> files, String at) throws SQLException {
        String version = version(files);
        statement.execute(
                "insert into rulebook (version, at, brought_by) values ('" + version + "', '" + at + "', 'system')");
        for (Map.Entry<String, String> file : files.entrySet()) {
            statement.execute("insert into rulebook_file (version, path, content) values ('" + version + "', '"
                    + file.getKey() + "', '" + file.getValue() + "')");
        }
    }

    private static String version(Map<String, String> files) {
        return RulebookFiles.version(RulebookFiles.hashes(files));
    }

    private RulebookArchive archive() {
        return world.storage.rulebookArchive();
    }

    private FirstRulebook first() {
        return new FirstRulebook(world.storage.journal(), archive(), world.storage.dueIndex());
    }

    private void tamper(String sql) throws SQLException {
        try (Connection connection = world.database.tamper();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }
}
