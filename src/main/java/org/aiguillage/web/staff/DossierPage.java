package org.aiguillage.web.staff;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.aiguillage.access.Account;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.refusal.Refused;
import org.aiguillage.web.Services;
import org.aiguillage.web.api.Roles;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.sheet.Sheet;
import org.aiguillage.web.sheet.Sheets;
import org.jspecify.annotations.Nullable;

/** Everything about one dossier, for the staff. */
@Hidden
@Path("/dossiers/{id}")
public final class DossierPage {
    private final Sheets sheets;
    private final Dossiers dossiers;
    private final DossierWords words;

    DossierPage(Services services, Sheets sheets) {
        this.sheets = sheets;
        this.dossiers = services.dossiers();
        this.words = new DossierWords(services);
    }

    @GET
    @RolesAllowed({Roles.TERRITORY, Roles.REGION})
    public Response show(
            @Auth Account who,
            @PathParam("id") String id,
            @QueryParam("done") @Nullable Done done,
            @Context ContainerRequestContext request) {
        Dossier dossier = dossiers.find(id, who.scope()).orElseThrow(Refused::notFound);
        Sheet sheet = sheets.of(Visitor.of(request));
        Query query = Query.of(request.getUriInfo(), WhyWords.NAMES);
        return sheet.page(
                "staff/dossier.jte",
                Map.of("view", words.view(sheet.texts(), who, dossier, query, Done.said(sheet.texts(), done))));
    }
}
