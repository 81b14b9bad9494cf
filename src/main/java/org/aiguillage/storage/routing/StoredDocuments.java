package org.aiguillage.storage.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aiguillage.dossier.Documents;
import org.aiguillage.storage.commit.Transactions;
import org.aiguillage.storage.query.ClosedDossiers;
import org.aiguillage.storage.row.Moments;
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

    @Override
    public List<String> ofDossiersClosedBefore(Instant moment) {
        return transactions.read(handle -> handle.createQuery("select id from dossier"
                        + " where id in (select dossier_id from dossier_document) and " + ClosedDossiers.BEFORE
                        + " order by id")
                .bind(0, Moments.text(moment))
                .mapTo(String.class)
                .list());
    }

    @Override
    public void drop(Set<String> sha256) {
        transactions.write(handle -> {
            sha256.forEach(it -> handle.execute(
                    "delete from document_sealed where sha256 = ?"
                            + " and sha256 not in (select sha256 from dossier_document where sha256 = ?)",
                    it,
                    it));
            return sha256;
        });
    }
}
