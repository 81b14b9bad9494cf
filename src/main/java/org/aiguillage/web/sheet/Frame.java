package org.aiguillage.web.sheet;

import java.util.List;
import org.aiguillage.access.Account;
import org.aiguillage.access.Role;
import org.aiguillage.cluster.Territory;

/**
 * What stands around every page.
 *
 * @param places where the reader can go
 * @param who the signed-in account in words; empty when nobody is
 * @param invented whether the data is a demonstration's
 * @param formToken what each form carries, so that no other site can send it
 */
public record Frame(List<Navigation.Place> places, String who, boolean invented, String formToken) {

    static String who(Texts t, Account account) {
        return account.terms().name() + " · " + role(t, account);
    }

    public static String role(Texts t, Account account) {
        Territory territory = account.terms().territory();
        return account.role() == Role.TERRITORY_STAFF && territory != null
                ? t.get("role.TERRITORY_STAFF", t.of(territory.label()))
                : t.get("role." + account.role());
    }

    public boolean signedIn() {
        return !who.isEmpty();
    }
}
