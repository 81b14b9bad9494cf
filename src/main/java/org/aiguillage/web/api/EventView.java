package org.aiguillage.web.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Set;
import org.aiguillage.access.Role;
import org.aiguillage.dossier.DossierEvent.DossierRouted;
import org.aiguillage.dossier.DossierEvent.HoldEnded;
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

    private static final Set<String> ABOUT_MANDATES =
            Set.of(DossierRouted.class.getSimpleName(), HoldEnded.class.getSimpleName());

    /** A startup reads how it went, not which mandates hold or refuse its dossier: its hash then cannot be computed again. */
    static EventView of(Event event, Role reader) {
        boolean hidden = reader == Role.STARTUP && ABOUT_MANDATES.contains(event.type());
        return new EventView(
                event.seq(),
                event.type(),
                event.at(),
                event.actor(),
                hidden ? "{}" : event.body(),
                event.previousHash(),
                event.hash());
    }
}
