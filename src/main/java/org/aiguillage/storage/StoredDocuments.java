package org.aiguillage.storage;

import java.util.Optional;
import org.aiguillage.dossier.Documents;

/** Contents of documents in their table, each once. */
final class StoredDocuments implements Documents {
    private final Transactions transactions;

    StoredDocuments(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void keep(String sha256, byte[] content) {
        transactions.write(handle -> handle.createUpdate(
                        "insert into document_content (sha256, content) values (?, ?) on conflict do nothing")
                .bind(0, sha256)
                .bind(1, content)
                .execute());
    }

    @Override
    public Optional<byte[]> content(String sha256) {
        return transactions.read(handle -> handle.createQuery("select content from document_content where sha256 = ?")
                .bind(0, sha256)
                .map((row, context) -> row.getBytes(1))
                .findOne());
    }
}
