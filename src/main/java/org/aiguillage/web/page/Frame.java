package org.aiguillage.web.page;

import org.aiguillage.access.Account;
import org.aiguillage.access.Role;
import org.aiguillage.cluster.Territory;

/**
 * What stands around every page.
 *
 * @param who the signed-in account in words; empty when nobody is
 * @param invented whether the data is a demonstration's
 */
public record Frame(String who, boolean invented) {

    static Frame of(Texts t, Account account, boolean invented) {
        return new Frame(account.terms().name() + " · " + role(t, account), invented);
    }

    static String role(Texts t, Account account) {
        Territory territory = account.terms().territory();
        return account.role() == Role.TERRITORY_STAFF && territory != null
                ? t.get("role.TERRITORY_STAFF", t.of(territory.label()))
                : t.get("role." + account.role());
    }

    public boolean signedIn() {
        return !who.isEmpty();
    }
}
