package org.aiguillage.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.aiguillage.journal.Event;
import org.aiguillage.journal.HashChain;
import org.aiguillage.storage.commit.Transaction;
import org.aiguillage.storage.row.Moments;

/** Whoever can write the database, and knows how its hashes are made. */
final class Forger {
    private Forger() {}

    /** Gives every event, and the journal as a whole, hashes that agree with what now stands there. */
    static void chainAgain(Connection connection) throws SQLException {
        Map<String, String> previous = new HashMap<>();
        Transaction.Head head = new Transaction.Head(0, HashChain.START);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select position, stream, seq, type, at, actor, body from event order by position");
                PreparedStatement update = connection.prepareStatement(
                        "update event set previous_hash = ?, hash = ?, journal_hash = ? where position = ?")) {
            while (rows.next()) {
                Event event = event(rows, previous.getOrDefault(rows.getString(2), HashChain.START));
                head = head.after(event.expectedHash());
                previous.put(event.stream(), event.expectedHash());
                update.setString(1, event.previousHash());
                update.setString(2, event.expectedHash());
                update.setString(3, head.hash());
                update.setLong(4, event.position());
                update.addBatch();
            }
            update.executeBatch();
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "update journal_head set position = " + head.position() + ", hash = '" + head.hash() + "'");
        }
    }

    private static Event event(ResultSet row, String previousHash) throws SQLException {
        return new Event(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                Moments.instant(row.getString(5)),
                row.getString(6),
                row.getString(7),
                previousHash,
                "");
    }
}
