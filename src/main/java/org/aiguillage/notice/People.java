package org.aiguillage.notice;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aiguillage.access.Account;
import org.aiguillage.access.Scope;
import org.jspecify.annotations.Nullable;

/**
 * All accounts at one moment.
 *
 * @param byScope by what they may see, oldest first
 * @param scopes what each may see, by its id
 */
record People(Map<Scope, List<Account>> byScope, Map<String, Scope> scopes) {

    static People of(List<Account> accounts) {
        return new People(
                accounts.stream().collect(Collectors.groupingBy(Account::scope)),
                accounts.stream().collect(Collectors.toMap(Account::id, Account::scope)));
    }

    List<Account> with(Scope scope) {
        return byScope.getOrDefault(scope, List.of());
    }

    /** The key of one that wants to be told as things come. */
    List<String> one(String accountId) {
        return byScope.values().stream()
                .flatMap(List::stream)
                .filter(account ->
                        account.id().equals(accountId) && account.told().immediate())
                .map(Readers::key)
                .toList();
    }

    /** Null for whoever has no account. */
    @Nullable
    Scope scope(String actor) {
        return scopes.get(actor);
    }
}
