package org.aiguillage.journal;

import java.time.Instant;

/**
 * One event as it stands in the journal.
 *
 * @param position place in the whole journal, from 1, without gaps
 * @param stream key of its stream
 * @param seq place in its stream, from 1, without gaps
 * @param type simple name of the event's record
 * @param at when it happened, to the millisecond; what is told late is earlier than what stands before it
 * @param actor the account that did it, or {@code system}, {@code imported} or {@code nobody}
 * @param body the event as JSON, with a {@link Pseudonym} in place of what is {@link Personal}
 * @param previousHash the hash of the stream's event before, or {@link HashChain#START}
 * @param hash {@link HashChain#link} over all of the above but the position
 */
public record Event(
        long position,
        String stream,
        long seq,
        String type,
        Instant at,
        String actor,
        String body,
        String previousHash,
        String hash) {

    /** The hash that this event should carry, computed again from its own fields. */
    public String expectedHash() {
        return HashChain.link(previousHash, stream, Long.toString(seq), type, at.toString(), actor, body);
    }
}
