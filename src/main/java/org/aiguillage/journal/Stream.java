package org.aiguillage.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One kind of stream: the events it may hold and how they fold into a state.
 *
 * @param kind short name that begins the stream's key, e.g. {@code dossier}
 * @param state the folded state
 * @param events the sealed type of its events
 * @param fold the state after one more event; the state before is null for the first
 */
public record Stream<S extends Stream.State, E>(String kind, Class<S> state, Class<E> events, Fold<S, E> fold) {

    /** What every folded state can say of itself. */
    public interface State {
        String id();

        /** The sequence number of the last event folded in, from 1. */
        long version();
    }

    /** A pure function: no clock, no look-up, so that folding again gives the same state. */
    @FunctionalInterface
    public interface Fold<S, E> {
        S after(@Nullable S before, E event, Stamp stamp);
    }

    /**
     * What the journal knows of an event beside its body.
     *
     * @param id of the stream's subject
     * @param seq its place in the stream, from 1
     * @param at when it happened
     * @param actor the account that did it, or {@code system} or {@code imported}
     */
    public record Stamp(String id, long seq, Instant at, String actor) {}

    /** The key of one stream of this kind, e.g. {@code dossier/0190…}. */
    public String key(String id) {
        return kind + "/" + id;
    }
}
