package org.aiguillage.access;

import java.util.List;
import org.aiguillage.access.AccountEvent.AccountChanged;
import org.aiguillage.access.AccountEvent.AccountClosed;
import org.aiguillage.journal.Journal;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Changes and closes accounts. Each request reads its account anew, so that both hold from the next one on. Nobody takes
 * their own rights away: so there is always somebody left who can give them.
 */
public final class ChangeAccount {
    private static final Sentence ANOTHER = new Sentence(
            "Nul ne ferme son propre compte ni n’en change les droits : c’est à un autre de le faire.",
            "Nobody closes their own account or changes its rights: somebody else has to.");
    private static final Sentence CLOSED = new Sentence("Ce compte est fermé.", "This account is closed.");

    private final Journal journal;
    private final Accounts accounts;

    public ChangeAccount(Journal journal, Accounts accounts) {
        this.journal = journal;
        this.accounts = accounts;
    }

    /**
     * Terms that are the same leave no trace.
     *
     * @param expectedVersion the version that the caller has read, where it must be the current one
     */
    public Account change(Caller caller, String id, @Nullable Long expectedVersion, Account.Terms terms) {
        return journal.change(caller.actor(), change -> {
            Account account = open(caller, id, expectedVersion);
            if (terms.equals(account.terms())) {
                return account;
            }
            if (caller.actor().equals(id) && !account.terms().sameRights(terms)) {
                throw Refused.impossible(ANOTHER, List.of());
            }
            return change.append(Account.STREAM, account, new AccountChanged(terms));
        });
    }

    /** @param expectedVersion the version that the caller has read, where it said so */
    public Account close(Caller caller, String id, @Nullable Long expectedVersion) {
        return journal.change(caller.actor(), change -> {
            Account account = open(caller, id, expectedVersion);
            if (caller.actor().equals(id)) {
                throw Refused.impossible(ANOTHER, List.of());
            }
            return change.append(Account.STREAM, account, new AccountClosed());
        });
    }

    private Account open(Caller caller, String id, @Nullable Long expectedVersion) {
        Account account = accounts.find(id, caller.scope()).orElseThrow(Refused::notFound);
        if (expectedVersion != null && expectedVersion != account.version()) {
            throw Refused.stale();
        }
        if (!account.open()) {
            throw Refused.impossible(CLOSED, List.of());
        }
        return account;
    }
}
