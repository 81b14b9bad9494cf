package org.aiguillage.web.api.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.aiguillage.access.Account;
import org.aiguillage.access.Role;
import org.aiguillage.delay.Holder;
import org.aiguillage.dossier.Ask;
import org.aiguillage.dossier.Consent;
import org.aiguillage.dossier.Contact;
import org.aiguillage.dossier.Document;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Stage;
import org.aiguillage.dossier.Status;
import org.aiguillage.dossier.Traction;
import org.aiguillage.web.api.call.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A dossier as its reader may see it.
 *
 * @param documents to an investor, those that were not replaced
 * @param consent absent for an investor, who need not know of the others
 * @param holder who holds the ball; null once closed
 * @param since when the clock of that holder began, or the stage where there is none
 * @param openReferrals how many investors look at it; absent for an investor, as consent is
 * @param held how many mandates fit but for something that will pass; absent for an investor
 */
record DossierView(
        @Override String id,
        @Override long version,
        CompanyView company,
        Ask ask,
        Traction traction,
        Contact contact,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Consent consent,
        Stage stage,
        Status.Name status,
        @Nullable Holder waitingOn,
        @Nullable Holder holder,
        Instant since,
        List<Document> documents,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer openReferrals,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer held,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable String externalId)
        implements Versioned {

    static DossierView of(Dossier dossier, Account reader) {
        boolean inside = reader.role() != Role.INVESTOR;
        return new DossierView(
                dossier.id(),
                dossier.version(),
                CompanyView.of(dossier.companyId(), dossier.raise().company(), inside),
                dossier.raise().ask(),
                dossier.raise().traction(),
                dossier.raise().contact(),
                inside ? dossier.raise().consent() : null,
                dossier.stage(),
                dossier.status().name(),
                dossier.status() instanceof Status.Waiting waiting ? waiting.on() : null,
                dossier.visit().holder(),
                dossier.visit().clockSince(),
                inside ? dossier.documents() : dossier.currentDocuments(),
                inside ? dossier.openReferrals() : null,
                inside ? dossier.held().size() : null,
                dossier.createdAt(),
                dossier.submittedAt(),
                dossier.externalId());
    }
}
