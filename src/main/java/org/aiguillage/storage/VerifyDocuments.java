package org.aiguillage.storage;

import java.util.List;
import org.aiguillage.dossier.Document;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.journal.HashChain;
import org.jdbi.v3.core.Handle;

/** Checks that the content of every document is there and is what was uploaded. */
final class VerifyDocuments {
    private final Handle handle;
    private final List<String> found;

    VerifyDocuments(Handle handle, List<String> found) {
        this.handle = handle;
        this.found = found;
    }

    void check(Dossier dossier) {
        for (Document document : dossier.documents()) {
            String place = Dossier.STREAM.key(dossier.id()) + ": document " + document.id();
            String problem = handle.createQuery("select content from document_content where sha256 = ?")
                    .bind(0, document.sha256())
                    .map((row, context) -> row.getBytes(1))
                    .findOne()
                    .map(content -> HashChain.of(content).equals(document.sha256()) ? "" : ": its content has changed")
                    .orElse(": its content is missing");
            if (!problem.isEmpty()) {
                found.add(place + problem);
            }
        }
    }
}
