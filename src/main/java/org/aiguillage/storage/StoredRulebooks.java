package org.aiguillage.storage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aiguillage.governance.RulebookArchive;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Versions of the rulebook in their tables. */
final class StoredRulebooks implements RulebookArchive {
    private final Transactions transactions;

    StoredRulebooks(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void keep(Entry entry, Map<String, String> files) {
        transactions.change(transaction -> keep(transaction.handle(), entry, files));
    }

    private static boolean keep(Handle handle, Entry entry, Map<String, String> files) {
        int kept = handle.execute(
                "insert into rulebook (version, at, brought_by) values (?, ?, ?) on conflict do nothing",
                entry.version(),
                Moments.text(entry.at()),
                entry.by());
        if (kept == 1 && !files.isEmpty()) {
            PreparedBatch batch =
                    handle.prepareBatch("insert into rulebook_file (version, path, content) values (?, ?, ?)");
            files.forEach((path, content) -> batch.add(entry.version(), path, content));
            batch.execute();
        }
        return kept == 1;
    }

    @Override
    public Optional<Map<String, String>> files(String version) {
        return transactions.snapshot(handle -> handle.createQuery("select 1 from rulebook where version = ?")
                .bind(0, version)
                .mapTo(Integer.class)
                .findOne()
                .map(found -> files(handle, version)));
    }

    private static Map<String, String> files(Handle handle, String version) {
        Map<String, String> files = new LinkedHashMap<>();
        handle.createQuery("select path, content from rulebook_file where version = ? order by path")
                .bind(0, version)
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(file -> files.put(file.getKey(), file.getValue()));
        return files;
    }

    @Override
    public List<Entry> all() {
        return transactions.read(handle -> handle.createQuery(
                        "select version, at, brought_by from rulebook order by at desc, version")
                .map((row, context) -> new Entry(row.getString(1), Moments.instant(row.getString(2)), row.getString(3)))
                .list());
    }
}
