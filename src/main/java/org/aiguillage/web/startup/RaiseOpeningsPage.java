package org.aiguillage.web.startup;

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
import org.aiguillage.observatory.Openings;
import org.aiguillage.web.Services;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.login.Roles;
import org.aiguillage.web.page.OpeningRows;
import org.aiguillage.web.page.OpeningsView;
import org.aiguillage.web.sheet.Sheet;
import org.aiguillage.web.sheet.Sheets;

/** Who has opened the documents of a raise, the latest first. */
@Hidden
@Path(RaiseAddress.ALL + "/{id}/openings")
public final class RaiseOpeningsPage {
    private static final int MOST = 200;

    private final Sheets sheets;
    private final OwnRaise own;
    private final Openings openings;

    RaiseOpeningsPage(Services services, Sheets sheets) {
        this.sheets = sheets;
        this.own = new OwnRaise(services.dossiers(), services.referrals());
        this.openings = services.openings();
    }

    @GET
    @RolesAllowed(Roles.STARTUP)
    public Response show(@Auth Account who, @PathParam("id") String id, @Context ContainerRequestContext request) {
        Dossier dossier = own.of(who, id);
        Sheet sheet = sheets.of(Visitor.of(request));
        List<OpeningsView.Row> rows = OpeningRows.latest(sheet.texts(), openings.of(dossier, who.scope()), MOST);
        return sheet.page("startup/openings.jte", Map.of("raise", RaiseAddress.of(id), "rows", rows));
    }
}
