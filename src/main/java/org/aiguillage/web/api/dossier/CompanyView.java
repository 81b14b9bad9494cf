package org.aiguillage.web.api.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Set;
import org.aiguillage.cluster.Territory;
import org.aiguillage.dossier.CompanyProfile;
import org.aiguillage.dossier.Siren;
import org.jspecify.annotations.Nullable;

/** @param competitors absent for an investor, who may be one */
record CompanyView(
        String id,
        @Nullable Siren siren,
        @Nullable String nationalId,
        @Nullable String country,
        String name,
        @Nullable Territory territory,
        Set<String> sectors,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Set<Siren> competitors,
        @Nullable LocalDate foundedOn,
        @Nullable Integer headcount) {

    static CompanyView of(String id, CompanyProfile profile, boolean withCompetitors) {
        return new CompanyView(
                id,
                profile.siren(),
                profile.nationalId(),
                profile.country(),
                profile.name(),
                profile.territory(),
                profile.sectors(),
                withCompetitors ? profile.competitors() : null,
                profile.foundedOn(),
                profile.headcount());
    }
}
