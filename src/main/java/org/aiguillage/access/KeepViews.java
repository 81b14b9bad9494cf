package org.aiguillage.access;

import java.util.List;
import org.aiguillage.access.AccountEvent.ViewDropped;
import org.aiguillage.access.AccountEvent.ViewKept;
import org.aiguillage.journal.Journal;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** Keeps the lists that somebody wants to find again, each under a name of its own. */
public final class KeepViews {
    private static final int MOST = 30;
    private static final Sentence FULL = new Sentence(
            "Un compte garde au plus " + MOST + " vues : retirez-en une d’abord.",
            "An account keeps at most " + MOST + " views: remove one first.");

    private final Journal journal;
    private final Accounts accounts;

    public KeepViews(Journal journal, Accounts accounts) {
        this.journal = journal;
        this.accounts = accounts;
    }

    /**
     * In the place of the one with the same name, where there is one.
     *
     * @param expectedVersion the version that the caller has read, where it said so
     */
    public Account keep(String accountId, @Nullable Long expectedVersion, SavedView view) {
        return journal.change(accountId, change -> {
            Account account = find(accountId, expectedVersion);
            if (account.views().contains(view)) {
                return account;
            }
            boolean known = account.views().stream().anyMatch(it -> it.name().equals(view.name()));
            if (!known && account.views().size() >= MOST) {
                throw Refused.impossible(FULL, List.of());
            }
            return change.append(Account.STREAM, account, new ViewKept(view));
        });
    }

    /**
     * One that is not there is dropped without a trace.
     *
     * @param expectedVersion the version that the caller has read, where it said so
     */
    public Account drop(String accountId, @Nullable Long expectedVersion, String name) {
        return journal.change(accountId, change -> {
            Account account = find(accountId, expectedVersion);
            return account.views().stream().noneMatch(it -> it.name().equals(name))
                    ? account
                    : change.append(Account.STREAM, account, new ViewDropped(name));
        });
    }

    private Account find(String accountId, @Nullable Long expectedVersion) {
        Account account = accounts.find(accountId, Scope.ALL).orElseThrow(Refused::notFound);
        if (expectedVersion != null && expectedVersion != account.version()) {
            throw Refused.stale();
        }
        return account;
    }
}
