package org.aiguillage.notice;

import java.util.Locale;
import org.aiguillage.access.NoticeChoice;
import org.aiguillage.access.Role;
import org.aiguillage.access.Scope;

/**
 * Somebody who is told something.
 *
 * @param key of an account, or of the dossier or the investor whose contact it is: {@code account/…}, {@code contact/…},
 *     {@code investor/…}
 * @param stopKey what its stop link stops: the account, or else the address
 * @param scope what it may see
 */
record Reader(String key, String stopKey, Role role, String name, String address, NoticeChoice told, Scope scope) {
    static final String ACCOUNT = "account/";
    static final String CONTACT = "contact/";
    static final String INVESTOR = "investor/";
    private static final String ADDRESS = "address/";

    static String stopKeyOf(String address) {
        return ADDRESS + address.toLowerCase(Locale.ROOT);
    }

    boolean hasAccount() {
        return key.startsWith(ACCOUNT);
    }
}
