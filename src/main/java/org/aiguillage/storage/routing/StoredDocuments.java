package org.aiguillage.storage.routing;

import java.util.Optional;
import org.aiguillage.dossier.Documents;
import org.aiguillage.storage.commit.Transactions;
import org.aiguillage.storage.row.SealedTable;
import org.aiguillage.vault.Vault;

/** Contents of documents in their table, each once and sealed. */
public final class StoredDocuments implements Documents {
    private final Transactions transactions;
    private final Vault vault;

    public StoredDocuments(Transactions transactions, Vault vault) {
        this.transactions = transactions;
        this.vault = vault;
    }

    @Override
    public void keep(String sha256, byte[] content) {
        transactions.write(handle -> {
            SealedTable.DOCUMENTS.keep(handle, vault, sha256, content);
            return sha256;
        });
    }

    @Override
    public Optional<byte[]> content(String sha256) {
        return transactions.read(handle -> SealedTable.DOCUMENTS.open(handle, vault, sha256));
    }
}
