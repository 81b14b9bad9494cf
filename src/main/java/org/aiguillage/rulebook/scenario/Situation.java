package org.aiguillage.rulebook.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.delay.Turn;
import org.aiguillage.delay.Visit;
import org.aiguillage.dossier.Ask;
import org.aiguillage.dossier.CompanyProfile;
import org.aiguillage.dossier.Consent;
import org.aiguillage.dossier.Contact;
import org.aiguillage.dossier.Document;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Raise;
import org.aiguillage.dossier.Stage;
import org.aiguillage.dossier.Status;
import org.aiguillage.dossier.Traction;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.mandate.Mandates.Standing;
import org.jspecify.annotations.Nullable;

/**
 * All that the rules look at: one dossier, one mandate before which it is put, one day; and the turn of whoever holds it.
 *
 * @param load referrals open on the mandate
 * @param turn null where delay is not asked about
 * @param level that the turn has reached; null where none has
 */
public record Situation(
        LocalDate today,
        CompanyProfile company,
        Ask ask,
        Traction traction,
        Contact contact,
        Consent consent,
        List<Document.Kind> documents,
        Investor.Profile investor,
        Mandate.Terms mandate,
        int load,
        @Nullable Hold turn,
        @Nullable Level level) {
    /** The names by which a scenario may call the one investor. */
    private static final String INVESTOR = "investor-1";

    private static final String NO_CONTENT = "0".repeat(64);

    /** @param promisedDays full working days within which a first answer is promised */
    public record Hold(
            String stage,
            Holder holder,
            @Nullable String round,
            @Nullable Integer promisedDays) {}

    public Dossier dossier() {
        return new Dossier(
                "dossier-1",
                1,
                "company-1",
                new Raise(company, ask, traction, contact, consent),
                documents.stream().map(this::document).toList(),
                Stage.SUBMITTED,
                new Status.Active(),
                Set.of(),
                0,
                Visit.begin(1, Stage.SUBMITTED.name(), Holder.CLUSTER, Holder.CLUSTER, instant()),
                instant(),
                instant(),
                null);
    }

    public Standing standing() {
        return new Standing(
                new Mandate("mandate-1", 1, INVESTOR, mandate, null), new Investor(INVESTOR, 1, investor, null), load);
    }

    public Optional<Turn> ballHeld() {
        return Optional.ofNullable(turn)
                .map(it -> new Turn(
                        1,
                        it.stage(),
                        it.holder(),
                        new Visit.Terms(it.round(), it.promisedDays(), company.territory(), INVESTOR),
                        instant(),
                        List.of()));
    }

    private Document document(Document.Kind kind) {
        return new Document(
                "document-" + kind, kind, "file.pdf", "application/pdf", 10, NO_CONTENT, instant(), null, null);
    }

    private Instant instant() {
        return today.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
