package org.aiguillage.storage.access;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.aiguillage.access.signin.Credential;
import org.aiguillage.access.signin.Credentials;
import org.aiguillage.access.signin.Factor;
import org.aiguillage.refusal.Refused;
import org.aiguillage.storage.commit.Transactions;
import org.aiguillage.storage.row.SealedTable;
import org.aiguillage.vault.Vault;
import org.jdbi.v3.core.Handle;

/** Credentials in their tables: the secrets of second factors sealed, in one of their own. */
public final class StoredCredentials implements Credentials {
    private final Transactions transactions;
    private final Vault vault;

    public StoredCredentials(Transactions transactions, Vault vault) {
        this.transactions = transactions;
        this.vault = vault;
    }

    @Override
    public Optional<Credential> of(String accountId) {
        return one("account_id", accountId);
    }

    @Override
    public Optional<Credential> withLogin(String login) {
        return one("login", login);
    }

    private Optional<Credential> one(String column, String value) {
        return transactions.read(handle -> handle.createQuery(
                        "select account_id, login, password, last_step, wrong_codes from credential where " + column
                                + " = ?")
                .bind(0, value)
                .map((row, context) -> new Credential(
                        row.getString(1), row.getString(2), row.getString(3), null, row.getLong(4), row.getInt(5)))
                .findOne()
                .map(credential -> withFactor(handle, credential)));
    }

    private Credential withFactor(Handle handle, Credential credential) {
        return SealedTable.FACTORS
                .open(handle, vault, credential.accountId())
                .map(secret -> new Credential(
                        credential.accountId(),
                        credential.login(),
                        credential.password(),
                        new Factor(new String(secret, StandardCharsets.US_ASCII)),
                        credential.lastStep(),
                        credential.wrongCodes()))
                .orElse(credential);
    }

    @Override
    public void keep(Credential credential) {
        transactions.change(transaction -> {
            if (withLogin(credential.login())
                    .filter(other -> !other.accountId().equals(credential.accountId()))
                    .isPresent()) {
                throw Refused.stale();
            }
            return insert(transaction.handle(), credential);
        });
    }

    private int insert(Handle handle, Credential credential) {
        handle.execute("delete from factor where account_id = ?", credential.accountId());
        Factor factor = credential.factor();
        if (factor != null) {
            SealedTable.FACTORS.keep(
                    handle, vault, credential.accountId(), factor.secret().getBytes(StandardCharsets.US_ASCII));
        }
        return handle.execute(
                "insert into credential (account_id, login, password, last_step, wrong_codes) values (?, ?, ?, ?, ?)"
                        + " on conflict (account_id) do update set login = excluded.login, password = excluded.password,"
                        + " last_step = excluded.last_step, wrong_codes = excluded.wrong_codes",
                credential.accountId(),
                credential.login(),
                credential.password(),
                credential.lastStep(),
                (long) credential.wrongCodes());
    }

    @Override
    public void drop(String accountId) {
        transactions.change(transaction -> {
            Handle handle = transaction.handle();
            handle.execute("delete from recovery_code where account_id = ?", accountId);
            handle.execute("delete from factor where account_id = ?", accountId);
            return handle.execute("delete from credential where account_id = ?", accountId);
        });
    }

    @Override
    public void keepCodes(String accountId, List<String> hashes) {
        transactions.change(transaction -> {
            Handle handle = transaction.handle();
            handle.execute("delete from recovery_code where account_id = ?", accountId);
            hashes.forEach(hash ->
                    handle.execute("insert into recovery_code (account_id, hash) values (?, ?)", accountId, hash));
            return hashes.size();
        });
    }

    @Override
    public boolean useCode(String accountId, String hash) {
        return transactions.write(handle ->
                handle.execute("delete from recovery_code where account_id = ? and hash = ?", accountId, hash) == 1);
    }

    @Override
    public int codesLeft(String accountId) {
        return transactions.read(handle -> handle.createQuery("select count(*) from recovery_code where account_id = ?")
                .bind(0, accountId)
                .mapTo(Integer.class)
                .one());
    }
}
