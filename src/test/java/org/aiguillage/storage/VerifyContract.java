package org.aiguillage.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.aiguillage.access.feed.Feed;
import org.aiguillage.audit.Audit;
import org.aiguillage.audit.AuditEvent;
import org.aiguillage.cluster.Territory;
import org.aiguillage.dossier.Document;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.governance.FirstRulebook;
import org.aiguillage.governance.RulebookFiles;
import org.aiguillage.journal.Anchor;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.routing.Referral;
import org.aiguillage.routing.ReferralStage;
import org.aiguillage.storage.row.Projection;
import org.aiguillage.storage.row.Projections;
import org.aiguillage.storage.verify.Verify;
import org.aiguillage.vault.TrialVault;
import org.junit.jupiter.api.Test;

/** Whatever is done to the tables behind the journal's back is found, with its place. */
abstract class VerifyContract extends StorageContract {
    private static final int TRIALS = 60;
    private static final List<Territory> TERRITORIES = List.of(Territory.values());

    /** Something of every kind. */
    static void history(World world) {
        Map<String, String> rules = Map.of("routing/a.drl", "rule");
        new FirstRulebook(world.storage.journal(), world.storage.rulebookArchive(), world.storage.dueIndex())
                .begin(RulebookFiles.version(RulebookFiles.hashes(rules)), rules);
        world.token(world.account(), "Tableau de bord");
        world.feed(world.account(), Feed.Kind.DUE_DATES);
        world.audit.record(Audit.NOBODY, new AuditEvent.CallRefused("GET /api/dossiers", 401, "192.0.2.1"));
        world.audit.record(World.STAFF.actor(), new AuditEvent.SignedOut());
        world.identity(world.account(), "hash");
        world.mandate(world.investor("Un"), Mandate.Role.LEAD, 2);
        world.mandate(world.investor("Deux"), Mandate.Role.FOLLOW, null);
        for (int i = 0; i < 4; i++) {
            Dossier dossier = world.draft("Société " + i, TERRITORIES.get(i), 100_000L * i + 1);
            world.dossiers.addDocument(
                    World.STAFF, dossier.id(), Document.Kind.OTHER, "a.pdf", "application/pdf", new byte[] {(byte) i});
            if (i != 3) {
                world.submission.submit(World.STAFF, dossier.id(), null);
            }
            world.clock.advance(Duration.ofDays(2));
            world.ticker.tick(world.clock.instant());
            for (Referral deal : world.referrals(dossier)) {
                Referral moved = world.deals.move(World.STAFF, World.target(deal), ReferralStage.ACKNOWLEDGED);
                world.note(moved, "à revoir");
                if (i == 1) {
                    world.deals.decline(World.STAFF, World.target(moved), "non", null);
                }
            }
        }
        world.backtest();
        world.draftOf("Reste", "Ada Martin", "ada@nova.example");
        world.draftOf("Efface", "Bo Petit", "bo@nova.example");
        world.erasePerson.erase(World.STAFF, "bo@nova.example");
        assertThat(world.storage.verify()).isEmpty();
    }

    @Test
    void aForgedEventIsNamedWithItsNumber() throws SQLException {
        Dossier dossier = world.submitted("A", Territory.LYON, 1);
        forge("update event set actor = 'nobody' where stream = 'dossier/" + dossier.id() + "' and seq = 2");

        assertThat(world.storage.verify())
                .containsExactly("dossier/" + dossier.id() + ": event 2: hash does not match its content");
    }

    @Test
    void aForgedCellIsNamedWithWhatTheJournalSays() throws SQLException {
        Dossier dossier = world.submitted("A", Territory.LYON, 1);
        forge("update dossier set stage = 'DRAFT', territory = null");
        forge("delete from dossier_sector where sector = 'AI'");
        forge("insert into dossier_hold (dossier_id, mandate_id) values ('" + dossier.id() + "', 'm')");

        assertThat(world.storage.verify())
                .containsExactlyInAnyOrder(
                        "dossier/" + dossier.id() + ": column stage is DRAFT, the journal says ROUTED",
                        "dossier/" + dossier.id() + ": column territory is null, the journal says LYON",
                        "dossier/" + dossier.id() + ": dossier_sector lacks AI",
                        "dossier/" + dossier.id() + ": dossier_hold has m, which the journal does not say");
    }

    @Test
    void aStreamCutOffOrGoneIsMissedInTheJournalAndInItsProjection() throws SQLException {
        Dossier dossier = world.submitted("A", Territory.LYON, 1);
        Dossier gone = world.draft("B", Territory.LYON, 1L);
        forge("delete from event where stream = 'dossier/" + dossier.id() + "' and seq = 3");
        forge("delete from event where stream = 'dossier/" + gone.id() + "'");

        assertThat(world.storage.verify())
                .contains(
                        "journal: position 4 is missing",
                        "journal: its head says position 6, the last event is at 5",
                        "dossier/" + dossier.id() + ": column version is 3, the journal says 2",
                        "dossier/" + gone.id() + ": has a row in dossier, but no event");
    }

    @Test
    void aDocumentThatChangedOrWentIsNamed() throws SQLException {
        Dossier dossier = world.draft("A", null, null);
        Document one = document(dossier, 1);
        Document two = document(dossier, 2);
        forge("delete from document_sealed where sha256 = '" + one.sha256() + "'");
        try (Connection connection = world.database.tamper();
                PreparedStatement statement = connection.prepareStatement("update document_sealed set sealed = ?")) {
            statement.setBytes(1, new byte[] {3});
            statement.executeUpdate();
        }
        assertThat(world.storage.verify())
                .containsExactly(
                        "dossier/" + dossier.id() + ": document " + one.id() + ": its content is missing",
                        "dossier/" + dossier.id() + ": document " + two.id()
                                + ": its content cannot be opened: document/" + two.sha256()
                                + ": is not something sealed");
    }

    private Document document(Dossier dossier, int content) {
        return world.dossiers.addDocument(
                World.STAFF, dossier.id(), Document.Kind.OTHER, "a", "application/pdf", new byte[] {(byte) content});
    }

    @Test
    void aJournalWrittenAgainAsAWholeAgreesWithItselfButNotWithAnAnchor() throws SQLException {
        Dossier dossier = world.draft("A", Territory.LYON, 1L);
        Anchor anchor = world.storage.verify(List.of()).end();
        world.draft("B", Territory.LYON, 1L);
        try (Connection connection = world.database.tamper();
                Statement statement = connection.createStatement()) {
            statement.execute("update event set actor = 'nobody' where stream = 'dossier/" + dossier.id() + "'");
            Forger.chainAgain(connection);
        }
        Anchor beyond = new Anchor(anchor.at(), 99, anchor.hash());

        assertThat(world.storage.verify()).isEmpty();
        assertThat(world.storage.verify(List.of(anchor, beyond)).differences())
                .containsExactly(
                        "journal: position 2 is not what was anchored on " + anchor.at(),
                        "journal: ends at position 4, but position 99 was anchored on " + anchor.at());
    }

    @Test
    void everyCellOfTheJournalAndOfEveryProjectionIsWatched() throws SQLException {
        history(world);
        List<String> tables = new ArrayList<>(List.of("event", "journal_head", "person", "personal"));
        for (Projection<?, ?> projection : Projections.ALL) {
            tables.add(projection.table());
            projection.children().forEach(child -> tables.add(child.table()));
        }
        Random random = new Random(42);
        for (String table : tables) {
            for (Cell cell : cells(table, random)) {
                undone("update " + table + " set " + cell.column + " = " + cell.forged() + " where " + cell.row);
            }
        }
        assertThat(world.storage.verify()).isEmpty();
    }

    @Test
    void whateverIsForgedAtRandomIsFound() throws SQLException {
        history(world);
        Random random = new Random(43);
        for (int i = 0; i < TRIALS; i++) {
            long position = 1L + random.nextInt(count("event"));
            long other = 1L + random.nextInt(count("event"));
            switch (random.nextInt(5)) {
                case 0 -> undone("delete from event where position = " + position);
                case 1 -> undone("delete from event where position >= " + position);
                case 2 -> undone(swap(position, position == other ? position % count("event") + 1 : other));
                case 3 -> undone("update event set body = replace(body, 'a', 'b') || ' ' where position = " + position);
                default -> {
                    String table = Projections.ALL
                            .get(random.nextInt(Projections.ALL.size()))
                            .table();
                    undone("delete from " + table + " where id = (select " + (random.nextBoolean() ? "max" : "min")
                            + "(id) from " + table + ")");
                }
            }
        }
    }

    private static String[] swap(long one, long other) {
        return new String[] {
            "update event set position = -1 where position = " + one,
            "update event set position = " + one + " where position = " + other,
            "update event set position = " + other + " where position = -1"
        };
    }

    private record Cell(
            String column,
            String row,
            @org.jspecify.annotations.Nullable Object value) {
        String forged() {
            if (value instanceof Number number) {
                return Long.toString(number.longValue() + 1_000);
            }
            return value == null ? "'forged'" : "'" + value.toString().replace("'", "''") + "x'";
        }
    }

    /** Each cell of one row. */
    private List<Cell> cells(String table, Random random) throws SQLException {
        List<Cell> cells = new ArrayList<>();
        try (Connection connection = world.database.tamper();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select * from " + table + " limit 1 offset " + random.nextInt(count(table)))) {
            rows.next();
            int columns = rows.getMetaData().getColumnCount();
            StringBuilder row = new StringBuilder("1 = 1");
            for (int i = 1; i <= columns; i++) {
                Object value = rows.getObject(i);
                String name = rows.getMetaData().getColumnName(i);
                row.append(" and ").append(name).append(value == null ? " is null" : " = " + quoted(value));
                if (!(table.equals("journal_head") && name.equals("id"))) {
                    cells.add(new Cell(name, "", value));
                }
            }
            cells.replaceAll(cell -> new Cell(cell.column, row.toString(), cell.value));
        }
        return cells;
    }

    private static String quoted(Object value) {
        return value instanceof Number
                ? value.toString()
                : "'" + value.toString().replace("'", "''") + "'";
    }

    private int count(String table) throws SQLException {
        try (Connection connection = world.database.tamper();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void forge(String... forgery) throws SQLException {
        try (Connection connection = world.database.tamper();
                Statement statement = connection.createStatement()) {
            for (String sql : forgery) {
                statement.execute(sql);
            }
        }
    }

    /** Forges, wants it found with its place, and takes it back. */
    private void undone(String... forgery) throws SQLException {
        try (Connection connection = world.database.tamper();
                Statement statement = connection.createStatement()) {
            statement.execute("begin");
            int rows = 0;
            for (String sql : forgery) {
                rows += statement.executeUpdate(sql);
            }
            List<String> found =
                    new Verify(org.jdbi.v3.core.Jdbi.open(connection), TrialVault.VAULT, List.of()).differences();
            assertThat(rows).as(String.join("; ", forgery)).isPositive();
            assertThat(found)
                    .as(String.join("; ", forgery))
                    .isNotEmpty()
                    .allMatch(s -> s.matches("[a-z]+(/[^:]+)?: .+"));
            statement.execute("rollback");
        }
    }
}
