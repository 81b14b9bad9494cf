package org.aiguillage.storage.access;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.aiguillage.access.signin.Factor;
import org.aiguillage.access.signin.Ticket;
import org.aiguillage.access.signin.Tickets;
import org.aiguillage.storage.commit.Transactions;
import org.aiguillage.storage.row.Moments;
import org.aiguillage.storage.row.SealedTable;
import org.aiguillage.vault.Vault;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Tickets in their tables, the secrets that they set up sealed; what has expired goes when the next one comes. */
public final class StoredTickets implements Tickets {
    private static final String WITHOUT_TICKET =
            "delete from ticket_factor where not exists (select 1 from ticket where ticket.hash = ticket_factor.hash)";

    private final Transactions transactions;
    private final Vault vault;

    public StoredTickets(Transactions transactions, Vault vault) {
        this.transactions = transactions;
        this.vault = vault;
    }

    @Override
    public void keep(Ticket ticket) {
        transactions.change(transaction -> {
            Handle handle = transaction.handle();
            handle.execute(
                    "delete from ticket where hash = ? or expires <= ?",
                    ticket.hash(),
                    Moments.text(transactions.now()));
            handle.execute(WITHOUT_TICKET);
            Factor factor = ticket.factor();
            if (factor != null) {
                SealedTable.TICKET_FACTORS.keep(
                        handle, vault, ticket.hash(), factor.secret().getBytes(StandardCharsets.US_ASCII));
            }
            return handle.execute(
                    "insert into ticket (hash, account_id, wrong, expires) values (?, ?, ?, ?)",
                    ticket.hash(),
                    ticket.accountId(),
                    (long) ticket.wrong(),
                    Moments.text(ticket.expires()));
        });
    }

    @Override
    public Optional<Ticket> find(String hash, Instant now) {
        return transactions.read(handle -> handle.createQuery(
                        "select account_id, wrong, expires from ticket where hash = ? and expires > ?")
                .bind(0, hash)
                .bind(1, Moments.text(now))
                .map((row, context) -> new Ticket(
                        hash, row.getString(1), factor(handle, hash), row.getInt(2), Moments.instant(row.getString(3))))
                .findOne());
    }

    private @Nullable Factor factor(Handle handle, String hash) {
        return SealedTable.TICKET_FACTORS
                .open(handle, vault, hash)
                .map(secret -> new Factor(new String(secret, StandardCharsets.US_ASCII)))
                .orElse(null);
    }

    @Override
    public void end(String accountId) {
        transactions.write(handle ->
                handle.execute("delete from ticket where account_id = ?", accountId) + handle.execute(WITHOUT_TICKET));
    }
}
