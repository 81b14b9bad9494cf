package org.aiguillage.storage.routing;

import java.util.List;
import java.util.Optional;
import org.aiguillage.backtest.Backtest;
import org.aiguillage.backtest.Backtests;
import org.aiguillage.backtest.DossierChange;
import org.aiguillage.backtest.Finding;
import org.aiguillage.backtest.FlagChange;
import org.aiguillage.storage.commit.Transactions;
import org.aiguillage.storage.query.Condition;
import org.aiguillage.storage.query.States;
import org.aiguillage.storage.row.Bodies;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Back-tests in their tables. */
public final class StoredBacktests implements Backtests {
    private static final String DOSSIER = "dossier";
    private static final String FLAG = "flag";

    private final Transactions transactions;
    private final States<Backtest> backtests;

    public StoredBacktests(Transactions transactions) {
        this.transactions = transactions;
        this.backtests = new States<>(transactions, Backtest.STREAM);
    }

    @Override
    public Optional<Backtest> find(String id) {
        return backtests.one(id, Condition.NONE);
    }

    @Override
    public List<Backtest> all() {
        return backtests.list(Condition.NONE, " order by opened_position desc");
    }

    @Override
    public List<Backtest> pending() {
        return backtests.list(
                Condition.NONE.and("outcome = ?", Backtest.Outcome.PENDING.name()), " order by opened_position");
    }

    @Override
    public Optional<Progress> progress(String id) {
        return transactions.read(
                handle -> handle.createQuery("select done, total from backtest_progress where backtest_id = ?")
                        .bind(0, id)
                        .map((row, context) -> new Progress(row.getInt(1), row.getInt(2)))
                        .findOne());
    }

    @Override
    public void progress(String id, Progress progress) {
        transactions.write(handle -> handle.execute(
                "insert into backtest_progress (backtest_id, done, total) values (?, ?, ?)"
                        + " on conflict (backtest_id) do update set done = excluded.done, total = excluded.total",
                id,
                progress.done(),
                progress.total()));
    }

    @Override
    public void clear(String id) {
        transactions.write(handle -> {
            handle.execute("delete from backtest_progress where backtest_id = ?", id);
            handle.execute("delete from backtest_finding where backtest_id = ?", id);
            return handle.execute("delete from backtest_line where backtest_id = ?", id);
        });
    }

    @Override
    public void add(String id, List<DossierChange> dossiers, List<FlagChange> flags) {
        transactions.write(handle -> {
            insert(handle, id, DOSSIER, dossiers);
            return insert(handle, id, FLAG, flags);
        });
    }

    private static int insert(Handle handle, String id, String section, List<?> lines) {
        if (lines.isEmpty()) {
            return 0;
        }
        int n = handle.createQuery("select count(*) from backtest_line where backtest_id = ? and section = ?")
                .bind(0, id)
                .bind(1, section)
                .mapTo(Integer.class)
                .one();
        PreparedBatch batch =
                handle.prepareBatch("insert into backtest_line (backtest_id, section, n, body) values (?, ?, ?, ?)");
        for (Object line : lines) {
            batch.add(id, section, n++, Bodies.text(line));
        }
        batch.execute();
        return n;
    }

    @Override
    public void keep(String id, Finding finding) {
        transactions.write(handle -> handle.execute(
                "insert into backtest_finding (backtest_id, body) values (?, ?)", id, Bodies.text(finding)));
    }

    @Override
    public Optional<Finding> finding(String id) {
        return transactions.read(handle -> handle.createQuery("select body from backtest_finding where backtest_id = ?")
                .bind(0, id)
                .map((row, context) -> Bodies.read(row.getString(1), Finding.class))
                .findOne());
    }

    @Override
    public List<DossierChange> dossiers(String id, int from, int limit) {
        return lines(id, DOSSIER, from, limit, DossierChange.class);
    }

    @Override
    public List<FlagChange> flags(String id, int from, int limit) {
        return lines(id, FLAG, from, limit, FlagChange.class);
    }

    private <T> List<T> lines(String id, String section, int from, int limit, Class<T> type) {
        return transactions.read(handle -> handle.createQuery(
                        "select body from backtest_line where backtest_id = ? and section = ? and n >= ?"
                                + " order by n limit ?")
                .bind(0, id)
                .bind(1, section)
                .bind(2, from)
                .bind(3, limit)
                .map((row, context) -> Bodies.read(row.getString(1), type))
                .list());
    }
}
