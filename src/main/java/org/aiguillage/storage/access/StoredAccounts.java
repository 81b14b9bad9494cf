package org.aiguillage.storage.access;

import java.util.List;
import java.util.Optional;
import org.aiguillage.access.Account;
import org.aiguillage.access.Accounts;
import org.aiguillage.access.Role;
import org.aiguillage.access.Scope;
import org.aiguillage.storage.commit.Transactions;
import org.aiguillage.storage.query.Condition;
import org.aiguillage.storage.query.States;
import org.aiguillage.storage.query.Visibility;

/** Accounts in their table. */
public final class StoredAccounts implements Accounts {
    private final States<Account> accounts;

    public StoredAccounts(Transactions transactions) {
        this.accounts = new States<>(transactions, Account.STREAM);
    }

    @Override
    public Optional<Account> withTokenHash(String tokenHash) {
        return everWithTokenHash(tokenHash).filter(Account::open).filter(Account::hasOpeningToken);
    }

    @Override
    public Optional<Account> everWithTokenHash(String tokenHash) {
        return accounts.one(Condition.NONE.and("token_hash = ?", tokenHash));
    }

    @Override
    public Optional<Account> find(String id) {
        return find(id, Scope.ALL).filter(Account::open);
    }

    @Override
    public Optional<Account> find(String id, Scope scope) {
        return accounts.one(id, Visibility.ACCOUNTS.in(scope));
    }

    @Override
    public List<Account> staff(Scope scope) {
        if (!(scope instanceof Scope.Region || scope instanceof Scope.OfTerritory)) {
            return List.of();
        }
        Condition staff = Condition.NONE
                .and("is_open = ?", 1)
                .andIn("role", List.of(Role.TERRITORY_STAFF.name(), Role.REGIONAL_STAFF.name()));
        return accounts.list(staff, " order by opened_position").stream()
                .filter(account -> scope instanceof Scope.Region
                        || account.scope().equals(scope)
                        || account.scope() instanceof Scope.Region)
                .toList();
    }

    @Override
    public List<Account> all() {
        return accounts.list(Condition.NONE, " order by opened_position").stream()
                .filter(Account::open)
                .toList();
    }
}
