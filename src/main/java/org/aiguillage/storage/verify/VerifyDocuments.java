package org.aiguillage.storage.verify;

import java.util.List;
import org.aiguillage.dossier.Document;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.journal.HashChain;
import org.aiguillage.storage.row.SealedTable;
import org.aiguillage.vault.CannotOpen;
import org.aiguillage.vault.Vault;
import org.jdbi.v3.core.Handle;

/** Checks that the content of every document is there and is what was uploaded, but for those that the journal says are gone. */
final class VerifyDocuments {
    private final Handle handle;
    private final Vault vault;
    private final List<String> found;

    VerifyDocuments(Handle handle, Vault vault, List<String> found) {
        this.handle = handle;
        this.vault = vault;
        this.found = found;
    }

    void check(Dossier dossier) {
        for (Document document : dossier.keptDocuments()) {
            String problem = problem(document);
            if (!problem.isEmpty()) {
                found.add(Dossier.STREAM.key(dossier.id()) + ": document " + document.id() + ": " + problem);
            }
        }
    }

    private String problem(Document document) {
        try {
            return SealedTable.DOCUMENTS
                    .open(handle, vault, document.sha256())
                    .map(content -> HashChain.of(content).equals(document.sha256())
                            ? ""
                            : "its content is another than was sent")
                    .orElse("its content is missing");
        } catch (CannotOpen e) {
            return "its content cannot be opened: " + e.getMessage();
        }
    }
}
