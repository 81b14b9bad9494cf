package org.aiguillage.web.api.dossier;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.aiguillage.access.Account;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.observatory.Openings;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.refusal.Refused;
import org.aiguillage.web.api.call.Language;
import org.aiguillage.web.api.call.Pages;
import org.aiguillage.web.api.call.Paging;
import org.aiguillage.web.api.call.Slice;
import org.aiguillage.web.login.Roles;

/** Who has opened a dossier's documents, and when, oldest first. */
@Path("/api/dossiers/{id}/openings")
@Produces(MediaType.APPLICATION_JSON)
public final class OpeningsResource {
    private final Dossiers dossiers;
    private final Openings openings;

    public OpeningsResource(Dossiers dossiers, Openings openings) {
        this.dossiers = dossiers;
        this.openings = openings;
    }

    @GET
    @RolesAllowed({Roles.STARTUP, Roles.TERRITORY, Roles.REGION})
    public PageOf<OpeningView> openings(
            @Auth Account who, @PathParam("id") String id, @BeanParam Paging paging, @Context HttpHeaders headers) {
        Dossier dossier = dossiers.find(id, who.scope()).orElseThrow(Refused::notFound);
        Language language = Language.of(headers);
        return Pages.of(
                Slice.of(openings.of(dossier, who.scope()), paging.request()),
                opening -> OpeningView.of(opening, language));
    }
}
