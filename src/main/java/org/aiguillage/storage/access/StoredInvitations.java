package org.aiguillage.storage.access;

import java.time.Instant;
import java.util.Optional;
import org.aiguillage.access.signin.Invitation;
import org.aiguillage.access.signin.Invitations;
import org.aiguillage.storage.commit.Transactions;
import org.aiguillage.storage.row.Moments;

/** Invitations in their table; what has expired goes when the next one comes. */
public final class StoredInvitations implements Invitations {
    private final Transactions transactions;

    public StoredInvitations(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(Invitation invitation) {
        transactions.write(
                handle -> handle.execute("delete from invitation where expires <= ?", Moments.text(transactions.now()))
                        + handle.execute(
                                "insert into invitation (hash, account_id, login, purpose, expires) values (?, ?, ?, ?, ?)",
                                invitation.hash(),
                                invitation.accountId(),
                                invitation.login(),
                                invitation.purpose().name(),
                                Moments.text(invitation.expires())));
    }

    @Override
    public Optional<Invitation> find(String hash, Instant now) {
        return transactions.read(handle -> handle.createQuery("select hash, account_id, login, purpose, expires"
                        + " from invitation where hash = ? and expires > ?")
                .bind(0, hash)
                .bind(1, Moments.text(now))
                .map((row, context) -> new Invitation(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        Invitation.Purpose.valueOf(row.getString(4)),
                        Moments.instant(row.getString(5))))
                .findOne());
    }

    @Override
    public void end(String accountId) {
        transactions.write(handle -> handle.execute("delete from invitation where account_id = ?", accountId));
    }
}
