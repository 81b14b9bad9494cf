package org.aiguillage.access.identity;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.aiguillage.access.Account;
import org.aiguillage.access.Accounts;
import org.aiguillage.access.identity.IdentityProvider.Attempt;
import org.aiguillage.access.identity.IdentityProvider.Proof;
import org.aiguillage.journal.Change;
import org.aiguillage.journal.Ids;
import org.aiguillage.journal.Journal;

/**
 * Lets in whoever another service knows. The first time, the address that it has verified finds the account; from then on the
 * other service's own name for the person does, which unlike an address is never given to somebody else.
 */
public final class SignInElsewhere {
    private final IdentityProvider provider;
    private final Journal journal;
    private final Accounts accounts;
    private final LinkedIdentities identities;

    public SignInElsewhere(IdentityProvider provider, Journal journal, Accounts accounts, LinkedIdentities identities) {
        this.provider = provider;
        this.journal = journal;
        this.accounts = accounts;
        this.identities = identities;
    }

    /** @see IdentityProvider#ask */
    public URI ask(Attempt attempt) {
        return provider.ask(attempt);
    }

    /**
     * The account that opens; none when there is no account for this person.
     *
     * @throws IdentityFailed as {@link IdentityProvider#proof} does
     */
    public Optional<Account> account(String code, Attempt attempt) {
        Proof proof = provider.proof(code, attempt);
        Optional<LinkedIdentity> known = identities.withSubjectHash(LinkedIdentity.hash(proof));
        return known.isPresent() ? known.flatMap(it -> accounts.find(it.accountId())) : linked(proof);
    }

    private Optional<Account> linked(Proof proof) {
        Optional<Account> account =
                named(proof).filter(it -> identities.of(it.id()).isEmpty());
        account.ifPresent(it -> journal.change(it.id(), change -> link(change, it, proof)));
        return account;
    }

    /** The one account of this address: where several share it, nobody knows whose it is. */
    private Optional<Account> named(Proof proof) {
        List<Account> same = accounts.all().stream()
                .filter(account -> account.terms().email().equalsIgnoreCase(proof.verifiedEmail()))
                .toList();
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }

    private static LinkedIdentity link(Change change, Account account, Proof proof) {
        return change.begin(
                LinkedIdentity.STREAM,
                Ids.next(),
                new IdentityEvent.IdentityLinked(account.id(), proof.issuer(), LinkedIdentity.hash(proof)));
    }
}
