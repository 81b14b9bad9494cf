package org.aiguillage.access;

import org.aiguillage.journal.Ids;
import org.aiguillage.journal.Journal;

/** Opens accounts. The token is in the answer once, and nowhere else. */
public final class OpenAccount {
    private final Journal journal;
    private final Accounts accounts;

    public OpenAccount(Journal journal, Accounts accounts) {
        this.journal = journal;
        this.accounts = accounts;
    }

    public record Opened(Account account, Token token) {}

    public Opened open(Caller caller, Account.Terms terms) {
        return open(caller, terms, Token.random());
    }

    /** Opens an account for a token chosen elsewhere, unless one has or had it already: what was closed stays closed. */
    public Account ensure(Account.Terms terms, Token token) {
        return journal.change(
                Caller.SYSTEM.actor(),
                change -> accounts.everWithTokenHash(token.hash())
                        .orElseGet(() -> open(Caller.SYSTEM, terms, token).account()));
    }

    private Opened open(Caller caller, Account.Terms terms, Token token) {
        return journal.change(
                caller.actor(),
                change -> new Opened(
                        change.begin(Account.STREAM, Ids.next(), new AccountEvent.AccountOpened(terms, token.hash())),
                        token));
    }
}
