package org.aiguillage.storage;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.aiguillage.access.Account;
import org.aiguillage.access.Sessions;

/** Page sessions in their table; what has expired goes when the next one opens. */
final class StoredSessions implements Sessions {
    private final Transactions transactions;
    private final States<Account> accounts;
    private final Clock clock;

    StoredSessions(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.accounts = new States<>(transactions, Account.STREAM);
        this.clock = clock;
    }

    @Override
    public void open(String sessionHash, String accountId, Instant expires) {
        String now = Moments.text(clock.instant());
        transactions.write(handle -> handle.execute("delete from session where expires <= ?", now)
                + handle.execute(
                        "insert into session (hash, account_id, expires) values (?, ?, ?)",
                        sessionHash,
                        accountId,
                        Moments.text(expires)));
    }

    @Override
    public Optional<Account> account(String sessionHash, Instant now) {
        return accounts.one(Condition.NONE.and(
                "id in (select account_id from session where hash = ? and expires > ?)",
                sessionHash,
                Moments.text(now)));
    }

    @Override
    public void close(String sessionHash) {
        transactions.write(handle -> handle.execute("delete from session where hash = ?", sessionHash));
    }
}
