package org.aiguillage.web.page;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.aiguillage.access.Account;
import org.aiguillage.web.Services;
import org.aiguillage.web.api.dossier.OpenedDocument;
import org.aiguillage.web.login.Roles;

/** A document, for whoever reads the pages of its dossier. */
@Hidden
@Path("/dossiers/{id}/documents/{documentId}")
public final class DocumentPage {
    private final OpenedDocument opened;

    public DocumentPage(Services services) {
        this.opened = new OpenedDocument(services.dossiers(), services.documents(), services.audit());
    }

    @GET
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public Response open(@Auth Account who, @PathParam("id") String id, @PathParam("documentId") String documentId) {
        return opened.of(who, id, documentId);
    }
}
