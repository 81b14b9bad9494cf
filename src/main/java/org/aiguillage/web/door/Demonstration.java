package org.aiguillage.web.door;

import java.util.List;
import java.util.function.Predicate;
import org.aiguillage.access.Account;
import org.aiguillage.access.Accounts;

/** The invented accounts, which anybody on this machine may enter with a click. */
public final class Demonstration {
    private final Accounts accounts;
    private final Predicate<Account> invented;

    /** @param invented none outside the demonstration */
    public Demonstration(Accounts accounts, Predicate<Account> invented) {
        this.accounts = accounts;
        this.invented = invented;
    }

    /** Those open to this visitor, oldest first. */
    List<Account> openTo(Visitor visitor) {
        return visitor.nearby() ? accounts.all().stream().filter(invented).toList() : List.of();
    }
}
