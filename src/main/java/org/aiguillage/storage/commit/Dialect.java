package org.aiguillage.storage.commit;

import java.util.Map;

/** All in which the two databases differ. */
public enum Dialect {
    SQLITE(
            "begin immediate",
            "begin",
            "select position, hash from journal_head",
            Map.of("text", "text", "key", "integer primary key", "blob", "blob")),
    POSTGRES(
            "begin",
            "begin isolation level repeatable read read only",
            "select position, hash from journal_head for update",
            Map.of("text", "text collate \"C\"", "key", "bigint primary key", "blob", "bytea"));

    private static final String SQLITE_URL = "jdbc:sqlite:";
    private static final String POSTGRES_URL = "jdbc:postgresql:";

    private final String begin;
    private final String beginSnapshot;
    private final String lockHead;
    private final Map<String, String> placeholders;

    Dialect(String begin, String beginSnapshot, String lockHead, Map<String, String> placeholders) {
        this.begin = begin;
        this.beginSnapshot = beginSnapshot;
        this.lockHead = lockHead;
        this.placeholders = placeholders;
    }

    /** @throws IllegalArgumentException for a URL of another database */
    public static Dialect of(String url) {
        if (url.startsWith(SQLITE_URL)) {
            return SQLITE;
        } else if (url.startsWith(POSTGRES_URL)) {
            return POSTGRES;
        }
        throw new IllegalArgumentException(
                "the database URL begins with " + SQLITE_URL + " or " + POSTGRES_URL + ", not: " + url);
    }

    /** Begins a transaction that will write. */
    String begin() {
        return begin;
    }

    /** Begins a transaction whose queries all see the same moment. */
    String beginSnapshot() {
        return beginSnapshot;
    }

    /** Reads the head of the journal so that no other writer, of this process or another, moves it meanwhile. */
    String lockHead() {
        return lockHead;
    }

    public Map<String, String> placeholders() {
        return placeholders;
    }
}
