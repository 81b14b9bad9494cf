package org.aiguillage.access.identity;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.aiguillage.access.Account;
import org.aiguillage.access.AccountEvent;
import org.aiguillage.access.Accounts;
import org.aiguillage.access.identity.IdentityProvider.Attempt;
import org.aiguillage.access.identity.IdentityProvider.Proof;
import org.aiguillage.journal.Change;
import org.aiguillage.journal.Ids;
import org.aiguillage.journal.Journal;

/**
 * Lets in whoever another service knows. The first time, the address that it has verified finds the account; from then on the
 * other service's own name for the person does, which unlike an address is never given to somebody else. An account that moves
 * to another address opens for whoever is there.
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
        return known.flatMap(this::opened).or(() -> linked(proof, known));
    }

    private Optional<Account> opened(LinkedIdentity identity) {
        return accounts.find(identity.accountId()).filter(account -> stillOpens(identity, account));
    }

    private Optional<Account> linked(Proof proof, Optional<LinkedIdentity> known) {
        Optional<Account> account =
                named(proof).filter(it -> identities.of(it.id()).stream().noneMatch(other -> stillOpens(other, it)));
        account.ifPresent(it -> journal.change(it.id(), change -> link(change, it, proof, known)));
        return account;
    }

    /** Whether the account is where it was when it was linked. */
    private boolean stillOpens(LinkedIdentity identity, Account account) {
        long linked = journal.history(LinkedIdentity.STREAM, identity.id()).stream()
                .mapToLong(it -> it.event().position())
                .max()
                .orElseThrow();
        return journal.history(Account.STREAM, account.id()).stream()
                .filter(it -> it.event().position() < linked)
                .flatMap(it -> address(it.fact()).stream())
                .reduce((before, after) -> after)
                .filter(account.terms().email()::equalsIgnoreCase)
                .isPresent();
    }

    private static Optional<String> address(AccountEvent event) {
        if (event instanceof AccountEvent.AccountOpened it) {
            return Optional.of(it.terms().email());
        }
        return event instanceof AccountEvent.AccountChanged it
                ? Optional.of(it.terms().email())
                : Optional.empty();
    }

    /** The one account of this address: where several share it, nobody knows whose it is. */
    private Optional<Account> named(Proof proof) {
        String address = proof.verifiedEmail();
        if (address == null || !StandardCharsets.US_ASCII.newEncoder().canEncode(address)) {
            return Optional.empty(); // Other letters are taken for those of ASCII where their case is left out.
        }
        List<Account> same = accounts.all().stream()
                .filter(account -> account.terms().email().equalsIgnoreCase(address))
                .toList();
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }

    private static LinkedIdentity link(Change change, Account account, Proof proof, Optional<LinkedIdentity> known) {
        IdentityEvent linked =
                new IdentityEvent.IdentityLinked(account.id(), proof.issuer(), LinkedIdentity.hash(proof));
        return known.map(it -> change.append(LinkedIdentity.STREAM, it, linked))
                .orElseGet(() -> change.begin(LinkedIdentity.STREAM, Ids.next(), linked));
    }
}
