package org.aiguillage.observatory;

import java.util.Map;
import org.aiguillage.access.Account;
import org.aiguillage.access.Role;
import org.aiguillage.access.Scope;
import org.aiguillage.cluster.Territory;
import org.aiguillage.dossier.Company;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandate;
import org.jspecify.annotations.Nullable;

/** Who there is, by name: member companies, investors and accounts. A filter that is null lets everything through. */
public interface Directory {

    /**
     * @param territory of one of its dossiers
     * @param q text searched in its name, then or now
     */
    record MemberFilter(
            @Nullable Territory territory, @Nullable String q) {}

    /**
     * A company with what the caller may see of its dossiers.
     *
     * @param latest the one begun last; null where the caller sees none
     */
    record Member(Company company, @Nullable Dossier latest, int dossiers, int open) {}

    /** @throws org.aiguillage.refusal.Invalid for a sort key or a cursor that the list does not know */
    PageOf<Member> members(MemberFilter filter, PageRequest page, Scope scope);

    int countMembers(MemberFilter filter, Scope scope);

    /** The dossiers of one company, the one begun last first. */
    PageOf<Dossier> dossiersOf(String companyId, PageRequest page, Scope scope);

    /**
     * An investor with what the caller may see of it.
     *
     * @param deals that are open
     */
    record Listed(Investor investor, int mandates, int deals) {}

    /** @param q text searched in the name; null for all */
    PageOf<Listed> investors(@Nullable String q, PageRequest page, Scope scope);

    int countInvestors(@Nullable String q, Scope scope);

    /** The mandates of one investor, by name. */
    PageOf<Mandate> mandatesOf(String investorId, PageRequest page, Scope scope);

    /**
     * @param ownerId the company or the investor whose accounts they are
     * @param q text searched in name and address
     */
    record AccountFilter(
            @Nullable Role role,
            @Nullable Boolean open,
            @Nullable String ownerId,
            @Nullable String q) {
        public static final AccountFilter ALL = new AccountFilter(null, null, null, null);
    }

    PageOf<Account> accounts(AccountFilter filter, PageRequest page, Scope scope);

    /** How many there are of each role; none of the roles that are absent. */
    Map<Role, Integer> countAccounts(AccountFilter filter, Scope scope);
}
