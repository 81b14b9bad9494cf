package org.aiguillage.trial;

import java.util.List;
import java.util.Set;
import org.aiguillage.cluster.Territory;
import org.aiguillage.dossier.Round;
import org.aiguillage.dossier.Siren;
import org.jspecify.annotations.Nullable;

/**
 * One round that really took place.
 *
 * @param siren invented, the same for all rounds of a company
 * @param amount euros; null when it was not disclosed
 * @param investors who invested, by {@link InvestorNames#key}
 */
record FundingRound(
        String id,
        String company,
        Siren siren,
        @Nullable Territory territory,
        @Nullable Round round,
        @Nullable Long amount,
        Set<String> sectors,
        List<String> investors,
        String description) {

    /** What each put in, if all put in the same. */
    long share() {
        return amount == null ? 0 : amount / Math.max(1, investors.size());
    }
}
