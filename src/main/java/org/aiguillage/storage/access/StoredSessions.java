package org.aiguillage.storage.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aiguillage.access.session.Session;
import org.aiguillage.access.session.Sessions;
import org.aiguillage.storage.commit.Transactions;
import org.aiguillage.storage.query.Condition;
import org.aiguillage.storage.row.Moments;

/** Page sessions in their table; what has expired goes when the next one opens. */
public final class StoredSessions implements Sessions {
    private static final String COLUMNS = "select id, account_id, opened_at, used_at, expires_at, device from session";

    private final Transactions transactions;

    public StoredSessions(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void open(String secretHash, Session session) {
        transactions.write(
                handle -> handle.execute("delete from session where expires_at <= ?", Moments.text(session.openedAt()))
                        + handle.execute(
                                "insert into session (hash, id, account_id, opened_at, used_at, expires_at, device)"
                                        + " values (?, ?, ?, ?, ?, ?, ?)",
                                secretHash,
                                session.id(),
                                session.accountId(),
                                Moments.text(session.openedAt()),
                                Moments.text(session.usedAt()),
                                Moments.text(session.expiresAt()),
                                session.device()));
    }

    @Override
    public Optional<Session> withSecretHash(String secretHash) {
        return list(Condition.NONE.and("hash = ?", secretHash), "").stream().findFirst();
    }

    @Override
    public Optional<Session> find(String id) {
        return list(Condition.NONE.and("id = ?", id), "").stream().findFirst();
    }

    @Override
    public List<Session> of(String accountId, Instant now) {
        return list(
                Condition.NONE.and("account_id = ?", accountId).and("expires_at > ?", Moments.text(now)),
                " order by opened_at desc, id desc");
    }

    @Override
    public void used(String id, Instant at) {
        transactions.write(
                handle -> handle.execute("update session set used_at = ? where id = ?", Moments.text(at), id));
    }

    @Override
    public void end(String id) {
        transactions.write(handle -> handle.execute("delete from session where id = ?", id));
    }

    private List<Session> list(Condition condition, String order) {
        return transactions.read(handle -> condition
                .bind(handle.createQuery(COLUMNS + condition.where() + order))
                .map((row, context) -> session(row))
                .list());
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getString("id"),
                row.getString("account_id"),
                Moments.instant(row.getString("opened_at")),
                Moments.instant(row.getString("used_at")),
                Moments.instant(row.getString("expires_at")),
                row.getString("device"));
    }
}
