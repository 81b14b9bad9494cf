package org.aiguillage.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.aiguillage.access.Role;
import org.aiguillage.dossier.Document;
import org.jspecify.annotations.Nullable;

/**
 * One opening of a document.
 *
 * @param by who opened it
 */
record OpeningView(String documentId, Document.Kind kind, String name, Instant at, Reader by) {

    /**
     * @param organisation the company, the investor, the territorial office or the committee
     * @param person absent for a startup that reads of others than its own
     */
    record Reader(
            Role role,
            String organisation,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String person) {}
}
