package org.aiguillage.dossier;

import java.util.LinkedHashSet;
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

    /** The same, with one more investor who may see the dossier; null for every one that is not refused. */
    public Consent given(@Nullable String investorId) {
        return investorId == null
                ? new Consent(true, investorIds, refusedInvestorIds)
                : new Consent(allInvestors, with(investorIds, investorId), without(refusedInvestorIds, investorId));
    }

    /** The same, with one investor who may not see the dossier; null for all of them. */
    public Consent withdrawn(@Nullable String investorId) {
        return investorId == null
                ? new Consent(false, Set.of(), refusedInvestorIds)
                : new Consent(allInvestors, without(investorIds, investorId), with(refusedInvestorIds, investorId));
    }

    private static Set<String> with(Set<String> ids, String id) {
        Set<String> more = new LinkedHashSet<>(ids);
        more.add(id);
        return more;
    }

    private static Set<String> without(Set<String> ids, String id) {
        Set<String> fewer = new LinkedHashSet<>(ids);
        fewer.remove(id);
        return fewer;
    }

    /** Whether the company has said anything that lets somebody see the dossier. */
    public boolean given() {
        return Boolean.TRUE.equals(allInvestors) || !investorIds.isEmpty();
    }
}
