package org.aiguillage.storage.journal;

import java.time.Instant;
import org.aiguillage.governance.RulebookVersion;
import org.aiguillage.journal.Change;
import org.aiguillage.journal.Event;
import org.aiguillage.journal.HashChain;
import org.aiguillage.journal.Stream;
import org.aiguillage.storage.commit.Transaction;
import org.aiguillage.storage.row.Bodies;
import org.aiguillage.storage.row.EventRows;
import org.aiguillage.storage.row.PersonalRows;
import org.aiguillage.storage.row.ProjectedRow;
import org.aiguillage.storage.row.Projections;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Appends events, and moves the projections with them. */
final class ChangeUnderWay implements Change {
    private final Transaction transaction;
    private final String actor;
    private final Instant at;

    ChangeUnderWay(Transaction transaction, String actor) {
        this(transaction, actor, transaction.at());
    }

    private ChangeUnderWay(Transaction transaction, String actor, Instant at) {
        this.transaction = transaction;
        this.actor = actor;
        this.at = at;
    }

    @Override
    public Instant at() {
        return at;
    }

    @Override
    public Change past(Instant when) {
        if (when.isAfter(at)) {
            throw new IllegalArgumentException(when + " is still to come");
        }
        return new ChangeUnderWay(transaction, actor, when);
    }

    @Override
    public String actor() {
        return actor;
    }

    @Override
    public <S extends Stream.State, E> S begin(Stream<S, E> stream, String id, E event) {
        S after = folded(stream, null, id, 1, event);
        row(stream).insert(after, nextPosition());
        noticeRulebook(stream);
        append(stream.key(id), 1, event, HashChain.START);
        return after;
    }

    @Override
    public <S extends Stream.State, E> S append(Stream<S, E> stream, S before, E event) {
        String key = stream.key(before.id());
        S after = folded(stream, before, before.id(), before.version() + 1, event);
        row(stream).update(before, after, nextPosition());
        noticeRulebook(stream);
        append(key, after.version(), event, EventRows.hash(transaction.handle(), key, before.version()));
        return after;
    }

    private void noticeRulebook(Stream<?, ?> stream) {
        if (stream.kind().equals(RulebookVersion.STREAM.kind())) {
            transaction.rulebookMoves();
        }
    }

    private <S extends Stream.State, E> S folded(
            Stream<S, E> stream, @Nullable S before, String id, long seq, E event) {
        return stream.fold().after(before, event, new Stream.Stamp(id, seq, at(), actor));
    }

    private <S extends Stream.State> ProjectedRow<S> row(Stream<S, ?> stream) {
        return new ProjectedRow<>(transaction.handle(), Projections.of(stream));
    }

    private long nextPosition() {
        return transaction.head().position() + 1;
    }

    private void append(String key, long seq, Object fact, String previousHash) {
        String type = fact.getClass().getSimpleName();
        Handle handle = transaction.handle();
        String body = Bodies.sealed(fact, PersonalRows.sealer(handle, key, at()));
        Event unhashed = new Event(nextPosition(), key, seq, type, at(), actor, body, previousHash, "");
        Event event = new Event(
                unhashed.position(), key, seq, type, at(), actor, body, previousHash, unhashed.expectedHash());
        Transaction.Head next = transaction.head().after(event.hash());
        EventRows.insert(handle, event, next.hash());
        transaction.advance(next);
    }
}
