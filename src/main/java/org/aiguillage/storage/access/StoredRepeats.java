package org.aiguillage.storage.access;

import java.util.Optional;
import org.aiguillage.access.Repeats;
import org.aiguillage.refusal.Refused;
import org.aiguillage.storage.commit.Transactions;

/** Idempotency keys in their table. */
public final class StoredRepeats implements Repeats {
    private final Transactions transactions;

    public StoredRepeats(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Created> find(String accountId, String key) {
        return transactions.read(handle -> handle.createQuery(
                        "select fingerprint, created_id from repeat where account_id = ? and repeat_key = ?")
                .bind(0, accountId)
                .bind(1, key)
                .map((row, context) -> new Created(row.getString(1), row.getString(2)))
                .findOne());
    }

    /** @throws Refused STALE when the key was used meanwhile */
    @Override
    public void remember(String accountId, String key, Created created) {
        int kept = transactions.write(handle -> handle.execute(
                "insert into repeat (account_id, repeat_key, fingerprint, created_id) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                accountId,
                key,
                created.fingerprint(),
                created.id()));
        if (kept != 1) {
            throw Refused.stale();
        }
    }
}
