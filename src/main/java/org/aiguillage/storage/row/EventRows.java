package org.aiguillage.storage.row;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.aiguillage.journal.Event;
import org.jdbi.v3.core.Handle;

/** The rows of the journal. */
public final class EventRows {
    private static final String COLUMNS = "position, stream, seq, type, at, actor, body, previous_hash, hash";

    private EventRows() {}

    public static void insert(Handle handle, Event event, String journalHash) {
        handle.createUpdate("insert into event (" + COLUMNS + ", journal_hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .bind(0, event.position())
                .bind(1, event.stream())
                .bind(2, event.seq())
                .bind(3, event.type())
                .bind(4, Moments.text(event.at()))
                .bind(5, event.actor())
                .bind(6, event.body())
                .bind(7, event.previousHash())
                .bind(8, event.hash())
                .bind(9, journalHash)
                .execute();
    }

    /** The hash of an event that must be there. */
    public static String hash(Handle handle, String stream, long seq) {
        return handle.createQuery("select hash from event where stream = ? and seq = ?")
                .bind(0, stream)
                .bind(1, seq)
                .mapTo(String.class)
                .one();
    }

    public static List<Event> of(Handle handle, String stream, long afterSeq, int limit) {
        return handle.createQuery("select " + COLUMNS + " from event where stream = ? and seq > ? order by seq limit ?")
                .bind(0, stream)
                .bind(1, afterSeq)
                .bind(2, limit)
                .map((row, context) -> event(row))
                .list();
    }

    public static List<Event> after(Handle handle, long position, int limit) {
        return handle.createQuery("select " + COLUMNS + " from event where position > ? order by position limit ?")
                .bind(0, position)
                .bind(1, limit)
                .map((row, context) -> event(row))
                .list();
    }

    /**
     * A row as it stands, which may not be what was written.
     *
     * @param at should be an instant
     */
    public record Raw(
            long position,
            String stream,
            long seq,
            String type,
            String at,
            String actor,
            String body,
            String previousHash,
            String hash,
            String journalHash) {
        public String place() {
            return stream + ": event " + seq;
        }
    }

    /** Rows by position, after one. */
    public static List<Raw> byPosition(Handle handle, long after, int limit) {
        return handle.createQuery(
                        "select " + COLUMNS + ", journal_hash from event where position > ? order by position limit ?")
                .bind(0, after)
                .bind(1, limit)
                .map((row, context) -> raw(row))
                .list();
    }

    /** Rows by stream and number, after one. */
    public static List<Raw> byStream(Handle handle, String afterStream, long afterSeq, int limit) {
        return handle.createQuery("select " + COLUMNS
                        + ", journal_hash from event where (stream, seq) > (?, ?) order by stream, seq limit ?")
                .bind(0, afterStream)
                .bind(1, afterSeq)
                .bind(2, limit)
                .map((row, context) -> raw(row))
                .list();
    }

    /** Rows by position, after one and up to another. */
    public static List<Event> between(Handle handle, long after, long last) {
        return handle.createQuery(
                        "select " + COLUMNS + " from event where position > ? and position <= ? order by position")
                .bind(0, after)
                .bind(1, last)
                .map((row, context) -> event(row))
                .list();
    }

    private static Raw raw(ResultSet row) throws SQLException {
        return new Raw(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10));
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                Moments.instant(row.getString(5)),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }
}
