package org.aiguillage.access.signin;

import java.time.Duration;
import java.util.Optional;
import org.aiguillage.access.Account;
import org.aiguillage.access.Accounts;
import org.aiguillage.access.Role;
import org.aiguillage.access.Token;
import org.aiguillage.journal.Journal;
import org.jspecify.annotations.Nullable;

/**
 * The first step in: a password. An address that opens no account costs the same time and gives the same answer as a wrong
 * password. The second factor is asked of everyone who has one, and staff and investors have to have one.
 */
public final class SignIn {
    private static final Duration HALF_WAY = Duration.ofMinutes(10);

    private final Journal journal;
    private final Accounts accounts;
    private final Credentials credentials;
    private final Tickets tickets;
    private final PasswordHashing hashing;

    public SignIn(
            Journal journal, Accounts accounts, Credentials credentials, Tickets tickets, PasswordHashing hashing) {
        this.journal = journal;
        this.accounts = accounts;
        this.credentials = credentials;
        this.tickets = tickets;
        this.hashing = hashing;
    }

    /** What is said of each way in is the caller's to write down, who knows where it came from. */
    public Step password(String email, String password) {
        Optional<Credential> tried = credentials.withLogin(Credential.login(email));
        Optional<Account> account = tried.flatMap(this::holder);
        String hash = account.isPresent() ? tried.orElseThrow().password() : null;
        try {
            return hashing.matches(password, hash)
                    ? next(account.orElseThrow(), tried.orElseThrow())
                    : new Step.Refused(account.map(Account::id).orElse(null));
        } catch (PasswordHashing.Busy e) {
            return new Step.Busy();
        }
    }

    private Optional<Account> holder(Credential credential) {
        return accounts.find(credential.accountId()).filter(credential::isOf);
    }

    /** What follows once the password is right. */
    Step next(Account account, Credential credential) {
        if (credential.factor() == null && !needsFactor(account)) {
            return new Step.In(account);
        }
        return credential.factor() == null
                ? factorAsked(account)
                : new Step.CodeAsked(account, ticket(account, null), false);
    }

    /** Begins to set a second factor up. */
    Step factorAsked(Account account) {
        Factor factor = Factor.random();
        return new Step.FactorAsked(account, ticket(account, factor), factor, false);
    }

    private Token ticket(Account account, @Nullable Factor toSetUp) {
        Token ticket = Token.random();
        tickets.keep(new Ticket(
                ticket.hash(), account.id(), toSetUp, 0, journal.now().plus(HALF_WAY)));
        return ticket;
    }

    /** Whether an account may not be without a second factor. */
    public static boolean needsFactor(Account account) {
        return account.role() != Role.STARTUP;
    }
}
