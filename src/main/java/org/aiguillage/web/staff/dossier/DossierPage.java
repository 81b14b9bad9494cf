package org.aiguillage.web.staff.dossier;

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
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.login.Roles;
import org.aiguillage.web.sheet.Query;
import org.aiguillage.web.sheet.Sheet;
import org.aiguillage.web.sheet.Sheets;
import org.aiguillage.web.staff.cases.Done;
import org.aiguillage.web.staff.cases.Tried;
import org.jspecify.annotations.Nullable;

/** Everything about one dossier, for the staff. */
@Hidden
@Path("/dossiers")
public final class DossierPage {
    private final Sheets sheets;
    private final Dossiers dossiers;
    private final DossierWords words;

    public DossierPage(Services services, Sheets sheets) {
        this.sheets = sheets;
        this.dossiers = services.dossiers();
        this.words = new DossierWords(services);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.TERRITORY, Roles.REGION})
    public Response show(
            @Auth Account who,
            @PathParam("id") String id,
            @QueryParam("done") @Nullable Done done,
            @Context ContainerRequestContext request) {
        Sheet sheet = sheets.of(Visitor.of(request));
        Query query = Query.of(request.getUriInfo(), WhyWords.NAMES);
        return page(200, who, id, sheet, query, Done.said(sheet.texts(), done), Tried.NOTHING);
    }

    public Response page(int status, Account who, String id, Sheet sheet, Query query, String done, Tried tried) {
        Dossier dossier = dossiers.find(id, who.scope()).orElseThrow(Refused::notFound);
        return sheet.page(
                status,
                "staff/dossier.jte",
                Map.of("view", words.view(sheet.texts(), who, dossier, query, done), "tried", tried));
    }
}
