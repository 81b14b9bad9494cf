package org.aiguillage.dossier;

import java.util.Set;
import org.aiguillage.refusal.Checks;
import org.jspecify.annotations.Nullable;

/**
 * Which investors may see the dossier. Nobody may until the company says so.
 *
 * @param allInvestors every investor, but for those refused
 * @param investorIds these investors
 * @param refusedInvestorIds never these
 */
public record Consent(@Nullable Boolean allInvestors, Set<String> investorIds, Set<String> refusedInvestorIds) {

    public static final Consent NOTHING_YET = new Consent(null, Set.of(), Set.of());

    public Consent {
        investorIds = Lists.set(investorIds);
        refusedInvestorIds = Lists.set(refusedInvestorIds);
        new Checks()
                .list(investorIds, "investorIds")
                .list(refusedInvestorIds, "refusedInvestorIds")
                .done();
    }

    public boolean covers(String investorId) {
        return !refusedInvestorIds.contains(investorId)
                && (Boolean.TRUE.equals(allInvestors) || investorIds.contains(investorId));
    }

    /** Whether the company has said anything that lets somebody see the dossier. */
    public boolean given() {
        return Boolean.TRUE.equals(allInvestors) || !investorIds.isEmpty();
    }
}
