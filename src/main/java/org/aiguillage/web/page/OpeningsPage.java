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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.aiguillage.access.Account;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.observatory.Openings;
import org.aiguillage.observatory.Openings.Opening;
import org.aiguillage.refusal.Refused;
import org.aiguillage.web.Services;
import org.aiguillage.web.api.Roles;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.sheet.Sheet;
import org.aiguillage.web.sheet.Sheets;
import org.aiguillage.web.sheet.Texts;

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
        List<Opening> latest = new ArrayList<>(openings.of(dossier, who.scope()));
        Collections.reverse(latest);
        Sheet sheet = sheets.of(Visitor.of(request));
        Texts t = sheet.texts();
        List<OpeningsView.Row> rows =
                latest.stream().limit(MOST).map(opening -> row(t, opening)).toList();
        return sheet.page(
                "openings.jte",
                Map.of("view", new OpeningsView(dossier.raise().company().name(), rows)));
    }

    private static OpeningsView.Row row(Texts t, Opening opening) {
        String person = opening.by().person();
        return new OpeningsView.Row(
                t.moment(opening.at()),
                opening.document().name(),
                t.of(opening.by().organisation()),
                person == null ? "" : person);
    }
}
