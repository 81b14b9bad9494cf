package org.aiguillage.web.api.investor;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.aiguillage.cluster.Territory;
import org.aiguillage.dossier.Instrument;
import org.aiguillage.dossier.Round;
import org.aiguillage.mandate.Absence;
import org.aiguillage.mandate.Mandate;
import org.jspecify.annotations.Nullable;

/** A mandate as it is sent: whose it is, beside {@link Mandate.Terms}; flat, as it is shown. */
record MandateBody(
        @Nullable String investorId,
        @Nullable String name,
        @Nullable Long ticketMin,
        @Nullable Long ticketMax,
        @Nullable Set<Round> rounds,
        @Nullable Set<String> sectorsIn,
        @Nullable Set<String> sectorsOut,
        @Nullable Set<Territory> territories,
        Mandate.@Nullable Role role,
        @Nullable Set<Instrument> instruments,
        @Nullable Integer capacity,
        @Nullable Integer responseDays,
        @Nullable List<Absence> absences,
        @Nullable LocalDate validUntil) {

    /** @throws org.aiguillage.refusal.Invalid naming each field that cannot be taken */
    @SuppressWarnings("NullAway") // Terms replaces each absent part by its default.
    Mandate.Terms terms() {
        return new Mandate.Terms(
                name,
                ticketMin,
                ticketMax,
                rounds,
                sectorsIn,
                sectorsOut,
                territories,
                role,
                instruments,
                capacity,
                responseDays,
                absences,
                validUntil);
    }
}
