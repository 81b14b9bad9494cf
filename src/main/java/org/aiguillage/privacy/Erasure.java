package org.aiguillage.privacy;

import java.time.Instant;
import java.util.Set;
import org.aiguillage.journal.Stream;

/**
 * That persons were erased: why their texts are missing from the journal. Says nothing of who they were.
 *
 * @param persons as the pseudonyms in the journal name them
 */
public record Erasure(String id, long version, Instant at, Why why, Set<String> persons) implements Stream.State {

    public static final Stream<Erasure, ErasureEvent> STREAM =
            new Stream<>("erasure", Erasure.class, ErasureEvent.class, (before, event, stamp) -> {
                ErasureEvent.PersonsErased erased = (ErasureEvent.PersonsErased) event;
                return new Erasure(stamp.id(), stamp.seq(), stamp.at(), erased.why(), erased.persons());
            });

    public enum Why {
        /** The person has asked for it. */
        REQUEST,
        /** The time for which it is kept is over. */
        RETENTION
    }
}
