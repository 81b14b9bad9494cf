package org.aiguillage.web.api.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.aiguillage.access.Role;
import org.aiguillage.dossier.Document;
import org.aiguillage.observatory.Openings.Opening;
import org.aiguillage.web.api.call.Language;
import org.jspecify.annotations.Nullable;

/**
 * One opening of a document.
 *
 * @param by who opened it
 */
record OpeningView(String documentId, Document.Kind kind, String name, Instant at, By by) {

    record By(
            @Nullable Role role,
            String organisation,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String person) {}

    static OpeningView of(Opening opening, Language language) {
        return new OpeningView(
                opening.document().id(),
                opening.document().kind(),
                opening.document().name(),
                opening.at(),
                new By(
                        opening.by().role(),
                        language.of(opening.by().organisation()),
                        opening.by().person()));
    }
}
