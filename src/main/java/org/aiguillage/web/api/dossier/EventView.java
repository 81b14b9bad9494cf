package org.aiguillage.web.api.dossier;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aiguillage.access.Role;
import org.aiguillage.dossier.DossierEvent;
import org.aiguillage.dossier.DossierEvent.ConsentGiven;
import org.aiguillage.dossier.DossierEvent.ConsentWithdrawn;
import org.aiguillage.dossier.DossierEvent.DocumentAdded;
import org.aiguillage.dossier.DossierEvent.DocumentsDeleted;
import org.aiguillage.dossier.DossierEvent.DossierChanged;
import org.aiguillage.dossier.DossierEvent.DossierDrafted;
import org.aiguillage.dossier.DossierEvent.DossierFoundIncomplete;
import org.aiguillage.dossier.DossierEvent.DossierImported;
import org.aiguillage.dossier.DossierEvent.DossierProgressed;
import org.aiguillage.dossier.DossierEvent.DossierSubmitted;
import org.aiguillage.dossier.DossierEvent.DossierWithdrawn;
import org.aiguillage.dossier.DossierEvent.DossierWon;
import org.aiguillage.dossier.DossierEvent.ReferralEnded;
import org.aiguillage.dossier.DossierEvent.StageImported;
import org.aiguillage.journal.Event;

/** @param body the event's own JSON, as it was written and hashed */
public record EventView(
        long seq,
        String type,
        Instant at,
        String actor,
        @JsonRawValue @Schema(type = "object") String body,
        String previousHash,
        String hash) {

    /** What a startup reads of its dossier. What is not named here may speak of mandates, or of how the rules failed. */
    private static final Set<String> FOR_STARTUPS = Stream.<Class<? extends DossierEvent>>of(
                    DossierDrafted.class,
                    DossierImported.class,
                    StageImported.class,
                    DossierChanged.class,
                    ConsentGiven.class,
                    ConsentWithdrawn.class,
                    DocumentAdded.class,
                    DocumentsDeleted.class,
                    DossierSubmitted.class,
                    DossierFoundIncomplete.class,
                    DossierProgressed.class,
                    ReferralEnded.class,
                    DossierWon.class,
                    DossierWithdrawn.class)
            .map(Class::getSimpleName)
            .collect(Collectors.toUnmodifiableSet());

    /** A startup reads that it happened in any case; of a body that is hidden from it the hash cannot be computed again. */
    public static EventView of(Event event, Role reader) {
        boolean hidden = reader == Role.STARTUP && !FOR_STARTUPS.contains(event.type());
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
