package org.aiguillage.storage;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.aiguillage.storage.commit.Transactions;
import org.aiguillage.storage.row.SealedTable;
import org.aiguillage.vault.Vault;

/** Keeps everything sealed under keys that are at hand. One row a transaction: nobody waits for it. */
public final class Sealing {
    private static final int SOME = 100;

    private final Transactions transactions;
    private final Vault vault;

    Sealing(Transactions transactions, Vault vault) {
        this.transactions = transactions;
        this.vault = vault;
    }

    /**
     * Refuses to go on without a key that something is sealed with.
     *
     * @throws IllegalStateException naming the keys that are missing
     */
    public void requireKeys() {
        Set<String> missing = transactions.read(handle -> SealedTable.ALL.stream()
                .flatMap(table -> table.keys(handle).stream())
                .collect(Collectors.toCollection(TreeSet::new)));
        missing.removeAll(vault.keys());
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "the database holds contents sealed with keys that are not given (AIGUILLAGE_KEYS): "
                            + String.join(", ", missing));
        }
    }

    /**
     * Seals again, with the newest key, whatever an older one has sealed: after it the older ones may go.
     *
     * @return how many contents were sealed again
     */
    public int reseal() {
        return SealedTable.ALL.stream().mapToInt(this::reseal).sum();
    }

    private int reseal(SealedTable table) {
        int done = 0;
        List<String> rows = sealedBefore(table);
        while (!rows.isEmpty()) {
            for (String row : rows) {
                transactions.write(handle -> {
                    table.reseal(handle, vault, row);
                    return row;
                });
            }
            done += rows.size();
            rows = sealedBefore(table);
        }
        return done;
    }

    private List<String> sealedBefore(SealedTable table) {
        return transactions.read(handle -> table.sealedBefore(handle, vault, SOME));
    }

    /** Seals the documents that an earlier version has kept as they are. */
    void sealOpenDocuments() {
        List<String> rows = openDocuments();
        while (!rows.isEmpty()) {
            rows.forEach(this::sealOpenDocument);
            rows = openDocuments();
        }
    }

    private List<String> openDocuments() {
        return transactions.read(handle -> handle.createQuery("select sha256 from document_content limit " + SOME)
                .mapTo(String.class)
                .list());
    }

    private void sealOpenDocument(String sha256) {
        transactions.write(handle -> {
            handle.createQuery("select content from document_content where sha256 = ?")
                    .bind(0, sha256)
                    .map((row, context) -> row.getBytes(1))
                    .findOne()
                    .ifPresent(content -> SealedTable.DOCUMENTS.keep(handle, vault, sha256, content));
            return handle.execute("delete from document_content where sha256 = ?", sha256);
        });
    }
}
