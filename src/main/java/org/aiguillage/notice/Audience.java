package org.aiguillage.notice;

import java.util.List;
import java.util.stream.Stream;
import org.aiguillage.access.Account;
import org.aiguillage.access.Scope;
import org.aiguillage.cluster.Territory;
import org.jspecify.annotations.Nullable;

/** Whom something concerns. */
sealed interface Audience {

    /** The startup; where it has no account, the contact of the dossier. */
    record Startup(String companyId, String dossierId) implements Audience {}

    /** The investor; where it has no account, its contact. */
    record Investor(String investorId) implements Audience {}

    /** The staff of a territory; the regional staff for what is outside all of them, or where a territory has nobody. */
    record Office(@Nullable Territory territory) implements Audience {}

    /** The regional staff. */
    record Committee() implements Audience {}

    /** One account. */
    record Person(String accountId) implements Audience {}

    /**
     * The keys of those who want to be told, without those who see the same as the one who has done the thing: nobody is told
     * of their own doing.
     *
     * @param actor the account that has done it, or somebody without account
     */
    default List<String> readers(People people, String actor) {
        if (this instanceof Startup it) {
            return readers(people, actor, new Scope.OfCompany(it.companyId()), Reader.CONTACT + it.dossierId());
        } else if (this instanceof Investor it) {
            return readers(people, actor, new Scope.OfInvestor(it.investorId()), Reader.INVESTOR + it.investorId());
        } else if (this instanceof Office it && it.territory() != null) {
            Scope office = new Scope.OfTerritory(it.territory());
            return readers(people, actor, people.with(office).isEmpty() ? Scope.ALL : office, null);
        } else if (this instanceof Person it) {
            return it.accountId().equals(actor) ? List.of() : people.one(it.accountId());
        }
        return readers(people, actor, Scope.ALL, null);
    }

    private static List<String> readers(People people, String actor, Scope scope, @Nullable String otherwise) {
        if (scope.equals(people.scope(actor))) {
            return List.of();
        }
        List<Account> readers = people.with(scope);
        return readers.isEmpty()
                ? Stream.ofNullable(otherwise).toList()
                : readers.stream()
                        .filter(account -> account.told().immediate())
                        .map(Readers::key)
                        .toList();
    }
}
