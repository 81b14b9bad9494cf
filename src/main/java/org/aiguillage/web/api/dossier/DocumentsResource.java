package org.aiguillage.web.api.dossier;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aiguillage.access.Account;
import org.aiguillage.dossier.Document;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.refusal.Refused;
import org.aiguillage.routing.ChangeDossier;
import org.aiguillage.web.api.call.Creates;
import org.aiguillage.web.api.call.IfMatch;
import org.aiguillage.web.api.call.MayBeGone;
import org.aiguillage.web.api.call.OnlyOnce;
import org.aiguillage.web.login.Roles;
import org.glassfish.jersey.media.multipart.FormDataMultiPart;
import org.jspecify.annotations.Nullable;

/** The files of a dossier. */
@Path("/api/dossiers/{id}/documents")
public final class DocumentsResource {
    private final ChangeDossier changeDossier;
    private final Dossiers dossiers;
    private final OpenedDocument opened;
    private final DossierVersions versions;
    private final OnlyOnce onlyOnce;

    public DocumentsResource(
            ChangeDossier changeDossier,
            Dossiers dossiers,
            OpenedDocument opened,
            DossierVersions versions,
            OnlyOnce onlyOnce) {
        this.changeDossier = changeDossier;
        this.dossiers = dossiers;
        this.opened = opened;
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
        if (dossiers.find(id, who.scope()).isEmpty()) {
            throw Refused.notFound();
        }
        Long expected = IfMatch.version(ifMatch);
        return added(who, id, key, expected, Upload.of(form));
    }

    private Document added(Account who, String id, @Nullable String key, @Nullable Long expected, Upload upload) {
        return onlyOnce.create(
                who,
                key,
                new OnlyOnce.Request("documents of " + id, upload.fingerprint()),
                new OnlyOnce.Creation<>(
                        () -> versions.at(who, id, expected, () -> kept(who, id, upload)), Document::id),
                documentId -> opened.find(who, id, documentId));
    }

    /** The file, once it is written down that it was opened. */
    @GET
    @MayBeGone
    @Path("/{documentId}")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public Response download(
            @Auth Account who, @PathParam("id") String id, @PathParam("documentId") String documentId) {
        return opened.of(who, id, documentId);
    }

    private Document kept(Account who, String id, Upload upload) {
        return changeDossier.addDocument(who.caller(), id, upload.paper(), upload.content());
    }
}
