package org.aiguillage.web.api;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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
import org.aiguillage.refusal.Refused;
import org.aiguillage.routing.ChangeDossier;
import org.aiguillage.web.problem.SafeHeaders;
import org.glassfish.jersey.media.multipart.FormDataMultiPart;
import org.jspecify.annotations.Nullable;

/** The files of a dossier. */
@Path("/api/dossiers/{id}/documents")
public final class DocumentsResource {
    /** Each is held whole, and then sealed beside it, in all some 80 MiB. */
    private static final int UPLOADS = 2;

    private final FewAtOnce uploads = new FewAtOnce(UPLOADS);
    private final ChangeDossier changeDossier;
    private final Dossiers dossiers;
    private final Documents documents;
    private final Audit audit;
    private final DossierVersions versions;
    private final OnlyOnce onlyOnce;

    DocumentsResource(
            ChangeDossier changeDossier,
            Dossiers dossiers,
            Documents documents,
            Audit audit,
            DossierVersions versions,
            OnlyOnce onlyOnce) {
        this.changeDossier = changeDossier;
        this.dossiers = dossiers;
        this.documents = documents;
        this.audit = audit;
        this.versions = versions;
        this.onlyOnce = onlyOnce;
    }

    @POST
    @Creates
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.STARTUP, Roles.REGION})
    public Document add(
            @Auth Account who,
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            FormDataMultiPart form) {
        require(who, id);
        Long expected = IfMatch.version(ifMatch);
        return uploads.of(() -> added(who, id, key, expected, Upload.of(form)));
    }

    private Document added(Account who, String id, @Nullable String key, @Nullable Long expected, Upload upload) {
        return onlyOnce.create(
                who,
                key,
                new OnlyOnce.Request("documents of " + id, upload.fingerprint()),
                new OnlyOnce.Creation<>(
                        () -> versions.at(who, id, expected, () -> kept(who, id, upload)), Document::id),
                documentId -> find(who, id, documentId));
    }

    /** The file, once it is written down that it was opened. */
    @GET
    @Path("/{documentId}")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public Response download(
            @Auth Account who, @PathParam("id") String id, @PathParam("documentId") String documentId) {
        Document document = find(who, id, documentId).orElseThrow(Refused::notFound);
        byte[] content = documents
                .content(document.sha256())
                .orElseThrow(() -> new IllegalStateException("no content for document " + document.id()));
        audit.record(who.id(), id, new DocumentOpened(document.id()));
        return Response.ok(content, document.contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.attachment(document.name()))
                .header("Content-Security-Policy", SafeHeaders.SANDBOX)
                .header(HttpHeaders.ETAG, "\"" + document.sha256() + "\"")
                .build();
    }

    private Document kept(Account who, String id, Upload upload) {
        return changeDossier.addDocument(who.caller(), id, upload.paper(), upload.content());
    }

    private Optional<Document> find(Account who, String id, String documentId) {
        Dossier dossier = require(who, id);
        boolean all = who.role() != Role.INVESTOR;
        return (all ? dossier.documents() : dossier.currentDocuments())
                .stream().filter(document -> document.id().equals(documentId)).findFirst();
    }

    private Dossier require(Account who, String id) {
        return dossiers.find(id, who.scope()).orElseThrow(Refused::notFound);
    }
}
