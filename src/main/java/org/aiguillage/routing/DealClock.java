package org.aiguillage.routing;

import java.time.Instant;
import java.util.Optional;
import org.aiguillage.delay.Deadline;
import org.aiguillage.delay.Timekeeper;
import org.aiguillage.dossier.Dossiers;

/** When deals fall due, for those who show them. */
public record DealClock(Timekeeper timekeeper, Dossiers dossiers) {

    /** When the allowance of the running turn ends; none where no clock runs. */
    public Optional<Instant> due(Referral referral) {
        return referral.visit().holder() == null
                ? Optional.empty()
                : referral.standing(dossiers.territory(referral.dossierId()).orElse(null))
                        .turn()
                        .flatMap(timekeeper::deadline)
                        .map(Deadline::due);
    }
}
