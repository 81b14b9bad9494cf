package org.aiguillage.web.page;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.aiguillage.access.Account;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.observatory.Openings;
import org.aiguillage.refusal.Refused;
import org.aiguillage.web.Services;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.login.Roles;
import org.aiguillage.web.sheet.Sheet;
import org.aiguillage.web.sheet.Sheets;

/** Who has opened the documents of a dossier, the latest first. */
@Hidden
@Path("/dossiers/{id}/openings")
public final class OpeningsPage {
    private static final int MOST = 200;

    private final Sheets sheets;
    private final Dossiers dossiers;
    private final Openings openings;

    public OpeningsPage(Services services, Sheets sheets) {
        this.sheets = sheets;
        this.dossiers = services.dossiers();
        this.openings = services.openings();
    }

    @GET
    @RolesAllowed({Roles.STARTUP, Roles.TERRITORY, Roles.REGION})
    public Response show(@Auth Account who, @PathParam("id") String id, @Context ContainerRequestContext request) {
        Dossier dossier = dossiers.find(id, who.scope()).orElseThrow(Refused::notFound);
        Sheet sheet = sheets.of(Visitor.of(request));
        List<OpeningsView.Row> rows = OpeningRows.latest(sheet.texts(), openings.of(dossier, who.scope()), MOST);
        return sheet.page(
                "openings.jte",
                Map.of("view", new OpeningsView(dossier.raise().company().name(), rows)));
    }
}
