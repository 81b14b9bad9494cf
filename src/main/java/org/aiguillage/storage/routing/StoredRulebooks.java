package org.aiguillage.storage.routing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aiguillage.governance.RulebookArchive;
import org.aiguillage.governance.RulebookVersion;
import org.aiguillage.storage.commit.RulebookInForce;
import org.aiguillage.storage.commit.Transaction;
import org.aiguillage.storage.commit.Transactions;
import org.aiguillage.storage.query.Condition;
import org.aiguillage.storage.query.States;
import org.aiguillage.storage.row.Moments;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Versions of the rulebook in their tables. */
public final class StoredRulebooks implements RulebookArchive {
    private final Transactions transactions;
    private final RulebookInForce inForce;
    private final States<RulebookVersion> versions;

    public StoredRulebooks(Transactions transactions, RulebookInForce inForce) {
        this.transactions = transactions;
        this.inForce = inForce;
        this.versions = new States<>(transactions, RulebookVersion.STREAM);
    }

    @Override
    public void keep(String version, Map<String, String> files) {
        transactions.change(transaction -> keep(transaction.handle(), version, files));
    }

    private static boolean keep(Handle handle, String version, Map<String, String> files) {
        if (files.isEmpty() || !files(handle, version).isEmpty()) {
            return false;
        }
        PreparedBatch batch =
                handle.prepareBatch("insert into rulebook_content (version, path, content) values (?, ?, ?)");
        files.forEach((path, content) -> batch.add(version, path, content));
        batch.execute();
        return true;
    }

    @Override
    public Optional<Map<String, String>> files(String version) {
        return Optional.of(transactions.read(handle -> files(handle, version))).filter(files -> !files.isEmpty());
    }

    public static Map<String, String> files(Handle handle, String version) {
        Map<String, String> files = new LinkedHashMap<>();
        handle.createQuery("select path, content from rulebook_content where version = ? order by path")
                .bind(0, version)
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(file -> files.put(file.getKey(), file.getValue()));
        return files;
    }

    @Override
    public Optional<RulebookVersion> find(String version) {
        return versions.one(version, Condition.NONE);
    }

    @Override
    public List<RulebookVersion> all() {
        return versions.list(Condition.NONE, " order by opened_position desc");
    }

    @Override
    public Optional<String> inForce() {
        Transaction transaction = transactions.current();
        if (transaction != null) {
            return transaction.rulebook().found();
        }
        if (inForce.now().found().isEmpty()) {
            refresh();
        }
        return inForce.now().found();
    }

    @Override
    public void refresh() {
        inForce.follow(transactions.read(RulebookInForce::by));
    }

    @Override
    public List<Old> old() {
        return transactions.read(handle -> handle.createQuery("select version, at from rulebook_old order by at")
                .map((row, context) -> new Old(row.getString(1), Moments.instant(row.getString(2))))
                .list());
    }

    @Override
    public void adopted(Old old) {
        transactions.write(handle -> handle.execute("delete from rulebook_old where version = ?", old.version()));
    }
}
