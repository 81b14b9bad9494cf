package org.aiguillage.storage;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.aiguillage.journal.Anchor;
import org.aiguillage.storage.row.Projections;
import org.aiguillage.storage.verify.Verify;
import org.aiguillage.vault.TrialVault;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A thousand random tamperings with the journal and what stands beside it: each is found, and its place is named. */
@Tag("trial")
class ThousandTamperingsTest {
    private static final long SEED = 20_260_706;
    private static final int TAMPERINGS = 1_000;

    private final World world = new World(SqliteDatabase.fresh());
    private final Random random = new Random(SEED);
    private List<Anchor> anchors = List.of();

    private enum Kind {
        CELL_OF_AN_EVENT,
        EVENT_DELETED,
        TAIL_DELETED,
        TWO_EVENTS_SWAPPED,
        EVENT_COPIED_TO_THE_END,
        CELL_OF_A_TABLE,
        ROW_OF_A_TABLE_DELETED,
        PERSONAL_TEXT,
        HEAD,
        /** By somebody who makes all hashes agree again. */
        WHOLE_CHAIN_WRITTEN_AGAIN
    }

    @BeforeEach
    void aHistory() {
        VerifyContract.history(world);
        anchors = List.of(world.storage.verify(List.of()).end());
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void eachIsFoundAndItsPlaceNamed() throws SQLException {
        Map<Kind, Integer> found = new EnumMap<>(Kind.class);
        List<String> missed = new ArrayList<>();
        try (Connection connection = world.database.tamper()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < TAMPERINGS; i++) {
                Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
                Tampering done = tamper(kind, connection);
                List<String> said = new Verify(Jdbi.open(connection), TrialVault.VAULT, anchors).differences();
                if (said.stream().anyMatch(done::names)) {
                    found.merge(kind, 1, Integer::sum);
                } else {
                    missed.add(kind + " " + done + ": " + said);
                }
                connection.rollback();
            }
        }
        System.out.println("seed " + SEED + ", " + TAMPERINGS + " tamperings, found: " + found);
        assertThat(missed).isEmpty();
        assertThat(found.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(TAMPERINGS);
        assertThat(world.storage.verify()).isEmpty();
    }

    /** @param places any of which names where it happened */
    private record Tampering(String sql, List<String> places) {
        boolean names(String difference) {
            return places.stream().anyMatch(difference::contains);
        }
    }

    private Tampering tamper(Kind kind, Connection connection) throws SQLException {
        return switch (kind) {
            case CELL_OF_AN_EVENT -> cell(connection, "event");
            case EVENT_DELETED -> {
                Row row = any(connection, "event");
                yield run(connection, "delete from event where position = " + row.number("position"), row.places());
            }
            case TAIL_DELETED -> {
                long from = any(connection, "event").number("position");
                yield run(
                        connection,
                        "delete from event where position >= " + from,
                        List.of("ends at position " + (from - 1)));
            }
            case TWO_EVENTS_SWAPPED -> swap(connection);
            case EVENT_COPIED_TO_THE_END -> {
                Row row = any(connection, "event");
                yield run(
                        connection,
                        "insert into event select (select max(position) + 1 from event), stream, (select max(seq) + 1 from"
                                + " event e where e.stream = event.stream), type, at, actor, body, previous_hash, hash,"
                                + " journal_hash from event where position = " + row.number("position"),
                        List.of(row.text("stream")));
            }
            case CELL_OF_A_TABLE -> cell(connection, anyTable(connection));
            case ROW_OF_A_TABLE_DELETED -> {
                String table = anyTable(connection);
                Row row = any(connection, table);
                yield run(connection, "delete from " + table + " where id = '" + row.text("id") + "'", row.places());
            }
            case PERSONAL_TEXT -> cell(connection, random.nextBoolean() ? "personal" : "person");
            case HEAD ->
                run(
                        connection,
                        random.nextBoolean()
                                ? "update journal_head set position = position - 1"
                                : "update journal_head set hash = '" + "f".repeat(64) + "'",
                        List.of("journal: its head", "journal: the hash of its head"));
            case WHOLE_CHAIN_WRITTEN_AGAIN -> {
                Row row = any(connection, "event");
                Tampering done = run(
                        connection,
                        "update event set actor = 'somebody' where position = " + row.number("position"),
                        List.of("is not what was anchored on"));
                Forger.chainAgain(connection);
                yield done;
            }
        };
    }

    private Tampering swap(Connection connection) throws SQLException {
        Row one = any(connection, "event");
        Row other = any(connection, "event");
        while (other.number("position") == one.number("position")) {
            other = any(connection, "event");
        }
        long a = one.number("position");
        long b = other.number("position");
        run(connection, "update event set position = -1 where position = " + a, List.of());
        run(connection, "update event set position = " + a + " where position = " + b, List.of());
        List<String> places = new ArrayList<>(one.places());
        places.addAll(other.places());
        return run(connection, "update event set position = " + b + " where position = -1", places);
    }

    private Tampering cell(Connection connection, String table) throws SQLException {
        Row row = any(connection, table);
        List<String> columns = List.copyOf(row.cells.keySet());
        String column = columns.get(random.nextInt(columns.size()));
        Object is = row.cells.get(column);
        Object forged = is instanceof Number number ? number.longValue() + 1_000 + random.nextInt(1_000) : is + "x";
        String sql = "update " + table + " set " + column + " = ? where " + row.key();
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, forged);
            assertThat(update.executeUpdate()).as(sql).isEqualTo(1);
        }
        return new Tampering(sql + " <- " + forged, row.places());
    }

    private static Tampering run(Connection connection, String sql, List<String> places) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
        }
        return new Tampering(sql, places);
    }

    private record Row(String table, Map<String, Object> cells) {
        String text(String column) {
            return String.valueOf(cells.get(column));
        }

        long number(String column) {
            return ((Number) requireNonNull(cells.get(column), column)).longValue();
        }

        String key() {
            return switch (table) {
                case "event" -> "position = " + number("position");
                case "personal" -> "stream = '" + text("stream") + "' and hmac = '" + text("hmac") + "'";
                default -> "id = '" + text("id") + "'";
            };
        }

        List<String> places() {
            return switch (table) {
                case "event" -> List.of("position " + text("position"), text("stream") + ":");
                case "personal" -> List.of(text("stream") + ":", "person/" + text("person_id"));
                default -> List.of(table + "/" + text("id"));
            };
        }
    }

    private String anyTable(Connection connection) throws SQLException {
        while (true) {
            String table =
                    Projections.ALL.get(random.nextInt(Projections.ALL.size())).table();
            if (count(connection, table) > 0) {
                return table;
            }
        }
    }

    private Row any(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select * from " + table + " limit 1 offset " + random.nextInt(count(connection, table)))) {
            rows.next();
            Map<String, Object> cells = new java.util.LinkedHashMap<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                cells.put(rows.getMetaData().getColumnName(i), rows.getObject(i));
            }
            return new Row(table, cells);
        }
    }

    private static int count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
