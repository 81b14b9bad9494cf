package org.aiguillage.web.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.aiguillage.journal.Event;

/** @param body the event's own JSON, as it was written and hashed */
record EventView(
        long seq,
        String type,
        Instant at,
        String actor,
        @JsonRawValue @Schema(type = "object") String body,
        String previousHash,
        String hash) {

    static EventView of(Event event) {
        return new EventView(
                event.seq(), event.type(), event.at(), event.actor(), event.body(), event.previousHash(), event.hash());
    }
}
