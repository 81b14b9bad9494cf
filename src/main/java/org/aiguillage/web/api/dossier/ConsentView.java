package org.aiguillage.web.api.dossier;

import java.time.Instant;
import org.aiguillage.dossier.Consents;
import org.aiguillage.routing.ShowConsents;
import org.jspecify.annotations.Nullable;

/**
 * @param investorId null for every investor that is not named
 * @param investor its name
 * @param received whether it has the dossier now
 * @param givenAt null if never
 * @param endedAt when it was refused or withdrawn; null while it is given
 * @param by the account that has said so last
 */
record ConsentView(
        @Nullable String investorId,
        @Nullable String investor,
        boolean received,
        Consents.State state,
        @Nullable Instant givenAt,
        @Nullable Instant endedAt,
        String by) {

    static ConsentView of(ShowConsents.Shown shown) {
        Consents.Given given = shown.given();
        return new ConsentView(
                given.investorId(),
                shown.investor(),
                shown.received(),
                given.state(),
                given.givenAt(),
                given.endedAt(),
                given.by());
    }
}
