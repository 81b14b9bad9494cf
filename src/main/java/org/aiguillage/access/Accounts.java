package org.aiguillage.access;

import java.util.List;
import java.util.Optional;

/** The accounts that were opened. */
public interface Accounts {

    Optional<Account> withTokenHash(String tokenHash);

    Optional<Account> find(String id);

    /** All accounts, oldest first. */
    List<Account> all();
}
