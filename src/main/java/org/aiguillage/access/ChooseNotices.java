package org.aiguillage.access;

import java.util.function.UnaryOperator;
import org.aiguillage.journal.Journal;
import org.aiguillage.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** Changes what an account is told. A choice that changes nothing leaves no trace. */
public final class ChooseNotices {
    private final Journal journal;
    private final Accounts accounts;

    public ChooseNotices(Journal journal, Accounts accounts) {
        this.journal = journal;
        this.accounts = accounts;
    }

    /**
     * @param actor who chooses: the account itself, or whoever holds its stop link
     * @param expectedVersion the version that the caller has read, where it said so
     */
    public Account choose(
            String actor, String accountId, @Nullable Long expectedVersion, UnaryOperator<NoticeChoice> choice) {
        return journal.change(actor, change -> {
            Account account = accounts.find(accountId, Scope.ALL).orElseThrow(Refused::notFound);
            if (expectedVersion != null && expectedVersion != account.version()) {
                throw Refused.stale();
            }
            NoticeChoice chosen = choice.apply(account.told());
            return chosen.equals(account.told())
                    ? account
                    : change.append(Account.STREAM, account, new AccountEvent.NoticesChosen(chosen));
        });
    }
}
