package org.aiguillage.web.api.dossier;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.aiguillage.access.Account;
import org.aiguillage.access.Role;
import org.aiguillage.audit.Audit;
import org.aiguillage.audit.AuditEvent.DocumentOpened;
import org.aiguillage.dossier.Document;
import org.aiguillage.dossier.Documents;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Refused;
import org.aiguillage.web.problem.SafeHeaders;

/** A document on its way to whoever opens it: to an investor, only one that no other has taken the place of. */
public record OpenedDocument(Dossiers dossiers, Documents documents, Audit audit) {

    private static final Sentence GONE = new Sentence(
            "Le contenu de ce document a été supprimé, car sa durée de conservation est écoulée.",
            "The content of this document was deleted, for the time it is kept for is over.");

    /**
     * The file, once it is written down that it was opened.
     *
     * @throws Refused NOT_FOUND for what the account may not see, GONE when its time is over
     */
    public Response of(Account who, String dossierId, String documentId) {
        Document document = find(who, dossierId, documentId).orElseThrow(Refused::notFound);
        if (!document.kept()) {
            throw Refused.gone(GONE);
        }
        byte[] content = documents
                .content(document.sha256())
                .orElseThrow(() -> new IllegalStateException("no content for document " + document.id()));
        audit.record(who.id(), dossierId, new DocumentOpened(document.id()));
        return Response.ok(content, document.contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.attachment(document.name()))
                .header("Content-Security-Policy", SafeHeaders.SANDBOX)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.ETAG, "\"" + document.sha256() + "\"")
                .build();
    }

    /** @throws Refused NOT_FOUND for a dossier that the account may not see */
    Optional<Document> find(Account who, String dossierId, String documentId) {
        Dossier dossier = dossiers.find(dossierId, who.scope()).orElseThrow(Refused::notFound);
        boolean all = who.role() != Role.INVESTOR;
        return (all ? dossier.documents() : dossier.currentDocuments())
                .stream().filter(document -> document.id().equals(documentId)).findFirst();
    }
}
