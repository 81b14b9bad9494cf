package org.aiguillage.journal;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Everything that happened, in order. */
public interface Journal {

    /**
     * Does some work as one change: all its events and the states they change are durable when this returns, or none is.
     * Inside another change on the same thread it joins that one, as a part that fails alone: when the work throws, only what
     * it did is undone, and the outer work may go on.
     *
     * @param actor the account that does it, or {@code system} or {@code imported}
     * @throws org.aiguillage.refusal.Refused STALE when another change of the same stream came first
     */
    <T> T change(String actor, Function<Change, T> work);

    /** The events of one stream after a sequence number, oldest first. */
    List<Event> of(String stream, long afterSeq, int limit);

    /** A whole stream with its events read back as what they are, oldest first. */
    <S extends Stream.State, E> List<Recorded<E>> history(Stream<S, E> stream, String id);

    /** The same from a sequence number on: of those after it the first ones, {@code limit} at most. */
    <S extends Stream.State, E> List<Recorded<E>> history(Stream<S, E> stream, String id, long afterSeq, int limit);

    /** The events of all streams after a position, in order: without gaps, for what is still being written is not read. */
    List<Event> after(long position, int limit);

    /** What an event of a stream says; what is {@link Personal} in it reads as if it were erased. */
    <E> E fact(Stream<?, E> stream, Event event);

    /** The position of the last event; 0 while there is none. */
    long position();

    /** When a change that begins now happens; inside a change, when that one does. */
    Instant now();

    /** When the latest event happened, wherever it stands; the beginning of time while there is none. */
    Instant lastInstant();
}
