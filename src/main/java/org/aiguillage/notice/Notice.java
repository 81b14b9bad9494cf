package org.aiguillage.notice;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.aiguillage.journal.HashChain;
import org.aiguillage.journal.Ids;
import org.jspecify.annotations.Nullable;

/**
 * One message to one reader, from when it is decided until it is sent.
 *
 * @param id follows from what it is about and for whom, so that deciding twice gives the same one
 * @param reader key of a {@link Reader}
 * @param dossierId what it is about; null where it is about none
 * @param position of the event that it tells of; 0 where it tells of none
 * @param dueAt when it may next be taken in hand: while it is being sent, when that is given up for lost
 * @param attempts how often it was taken in hand
 * @param address where it went, once it was written
 * @param text what it says, once it was written
 * @param problem why it could not be sent, the last time
 */
public record Notice(
        String id,
        Kind kind,
        String reader,
        @Nullable String dossierId,
        long position,
        Instant decidedAt,
        Instant dueAt,
        State state,
        int attempts,
        @Nullable String address,
        @Nullable Text text,
        @Nullable Instant sentAt,
        @Nullable String problem) {
    private static final int ID_LENGTH = 32;

    public enum State {
        DUE,
        SENDING,
        SENT,
        FAILED
    }

    /** @param subject one line */
    public record Text(String subject, String body) {}

    static Notice of(Kind kind, String reader, String dossierId, long position, Instant at, Instant due) {
        return due(id("event/" + position, reader), kind, reader, dossierId, position, at, due);
    }

    static Notice digest(String reader, LocalDate day, Instant at) {
        return due(id("digest/" + day, reader), Kind.DIGEST, reader, null, 0, at, at);
    }

    /** One that follows from no event, however often it is asked for. */
    static Notice link(Kind kind, String reader, Instant at) {
        return due(id("link/" + Ids.next(), reader), kind, reader, null, 0, at, at);
    }

    static Notice unreadable(long position, Instant at, String problem) {
        return new Notice(
                id("event/" + position, ""),
                Kind.UNREADABLE,
                "",
                null,
                position,
                at,
                at,
                State.FAILED,
                0,
                null,
                null,
                null,
                problem);
    }

    private static Notice due(
            String id, Kind kind, String reader, @Nullable String dossierId, long position, Instant at, Instant due) {
        return new Notice(id, kind, reader, dossierId, position, at, due, State.DUE, 0, null, null, null, null);
    }

    private static String id(String cause, String reader) {
        return HashChain.of((cause + " " + reader).getBytes(StandardCharsets.UTF_8))
                .substring(0, ID_LENGTH);
    }
}
