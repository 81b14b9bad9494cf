package org.aiguillage.storage.journal;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.aiguillage.journal.Change;
import org.aiguillage.journal.Event;
import org.aiguillage.journal.Journal;
import org.aiguillage.journal.Recorded;
import org.aiguillage.journal.Stream;
import org.aiguillage.storage.commit.Transactions;
import org.aiguillage.storage.row.Bodies;
import org.aiguillage.storage.row.EventRows;
import org.aiguillage.storage.row.Moments;
import org.aiguillage.storage.row.PersonalFields;
import org.aiguillage.storage.row.PersonalRows;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The journal in its table. */
public final class StoredJournal implements Journal {
    private final Transactions transactions;

    public StoredJournal(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public <T> T change(String actor, Function<Change, T> work) {
        return transactions.change(transaction -> work.apply(new ChangeUnderWay(transaction, actor)));
    }

    @Override
    public List<Event> of(String stream, long afterSeq, int limit) {
        return transactions.read(handle -> EventRows.of(handle, stream, afterSeq, limit));
    }

    @Override
    public <S extends Stream.State, E> List<Recorded<E>> history(Stream<S, E> stream, String id) {
        return transactions.read(handle -> history(handle, stream, id));
    }

    @Override
    public <S extends Stream.State, E> List<Recorded<E>> history(
            Stream<S, E> stream, String id, long afterSeq, int limit) {
        return transactions.read(handle -> history(handle, stream, id, afterSeq, limit));
    }

    public static <E> List<Recorded<E>> history(Handle handle, Stream<?, E> stream, String id) {
        return history(handle, stream, id, 0, Integer.MAX_VALUE);
    }

    private static <E> List<Recorded<E>> history(
            Handle handle, Stream<?, E> stream, String id, long afterSeq, int limit) {
        String key = stream.key(id);
        PersonalFields.Opener opener = PersonalRows.opener(handle, key);
        return EventRows.of(handle, key, afterSeq, limit).stream()
                .map(event -> new Recorded<>(event, Bodies.fact(stream, event, opener)))
                .toList();
    }

    @Override
    public List<Event> after(long position, int limit) {
        return transactions.read(handle -> EventRows.after(handle, position, limit));
    }

    @Override
    public <E> E fact(Stream<?, E> stream, Event event) {
        return Bodies.fact(stream, event, PersonalFields.Opener.NOTHING);
    }

    @Override
    public long position() {
        return transactions.read(handle -> handle.createQuery("select position from journal_head")
                .mapTo(Long.class)
                .one());
    }

    /** The state after event number {@code version}; null before the first. */
    public <S extends Stream.State, E> @Nullable S asOf(Stream<S, E> stream, String id, long version) {
        S state = null;
        for (Recorded<E> recorded : history(stream, id)) {
            if (recorded.event().seq() <= version) {
                state = stream.fold().after(state, recorded.fact(), stamp(id, recorded.event()));
            }
        }
        return state;
    }

    public static Stream.Stamp stamp(String id, Event event) {
        return new Stream.Stamp(id, event.seq(), event.at(), event.actor());
    }

    @Override
    public Instant now() {
        return transactions.now();
    }

    @Override
    public Instant lastInstant() {
        return transactions.read(handle -> handle.createQuery("select max(at) from event")
                .mapTo(String.class)
                .findOne()
                .map(Moments::instant)
                .orElse(Instant.EPOCH));
    }
}
