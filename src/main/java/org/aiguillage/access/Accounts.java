package org.aiguillage.access;

import java.util.List;
import java.util.Optional;

/** The accounts that were opened. */
public interface Accounts {

    /** The open account that a token opens: none for that of a closed one, or for a token that was ended. */
    @Unscoped(Unscoped.Why.KEY)
    Optional<Account> withTokenHash(String tokenHash);

    /** Whoever a token was ever made for, closed or not. */
    @Unscoped(Unscoped.Why.KEY)
    Optional<Account> everWithTokenHash(String tokenHash);

    /** The open account of this id: none once it is closed. */
    @Unscoped(Unscoped.Why.SERVICE)
    Optional<Account> find(String id);

    /** An account that the caller may see, closed or not: only the regional staff sees any. */
    Optional<Account> find(String id, Scope scope);

    /**
     * The open accounts of the staff that the caller shares its work with, oldest first: of its territory and of the region;
     * for the region, of every territory. None for whoever is not of the staff.
     */
    List<Account> staff(Scope scope);

    /** All open accounts, oldest first. */
    @Unscoped(Unscoped.Why.SERVICE)
    List<Account> all();
}
