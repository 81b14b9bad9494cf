package org.aiguillage.web.api.investor;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.aiguillage.access.Account;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.observatory.PreviewMandate;
import org.aiguillage.routing.ChangeMandates;
import org.aiguillage.web.login.Roles;

/** What a mandate would receive if it were changed. Nothing is changed. */
@Path("/api/mandates/{id}/preview")
@Produces(MediaType.APPLICATION_JSON)
public final class MandatePreviewResource {
    private final ChangeMandates changeMandates;
    private final PreviewMandate previewMandate;

    public MandatePreviewResource(ChangeMandates changeMandates, PreviewMandate previewMandate) {
        this.changeMandates = changeMandates;
        this.previewMandate = previewMandate;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INVESTOR, Roles.REGION})
    public PreviewMandate.Preview preview(@Auth Account who, @PathParam("id") String id, MandateBody changed) {
        Mandate.Terms terms = changed.terms();
        changeMandates.requireKnownSectors(terms);
        return previewMandate.of(who.scope(), id, terms);
    }
}
