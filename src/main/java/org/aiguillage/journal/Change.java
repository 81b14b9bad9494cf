package org.aiguillage.journal;

import java.time.Instant;

/** One atomic change in the making. Good only inside the work it was handed to. */
public interface Change {

    /** When the change happens, to the millisecond: the same for all its events. */
    Instant at();

    String actor();

    /**
     * The same change, for events that happened at an earlier moment and are only now told: each keeps its own time, and its
     * place in the journal says when it became known.
     *
     * @throws IllegalArgumentException for a moment after {@link #at()}
     */
    Change past(Instant when);

    /** Begins a stream with its first event. */
    <S extends Stream.State, E> S begin(Stream<S, E> stream, String id, E event);

    /** Appends an event after the state that was read; the state it leads to. */
    <S extends Stream.State, E> S append(Stream<S, E> stream, S before, E event);
}
