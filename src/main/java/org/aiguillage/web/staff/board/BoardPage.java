package org.aiguillage.web.staff.board;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.aiguillage.access.Account;
import org.aiguillage.web.Services;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.login.Roles;
import org.aiguillage.web.sheet.Query;
import org.aiguillage.web.sheet.Sheet;
import org.aiguillage.web.sheet.Sheets;

/** The stages side by side, with how long each thing has stood where it stands. */
@Hidden
@Path("/board")
public final class BoardPage {
    private final Sheets sheets;
    private final Services services;
    private final BoardWords board;

    public BoardPage(Services services, Sheets sheets) {
        this.sheets = sheets;
        this.services = services;
        this.board = new BoardWords(services.pipeline(), services.dealBoard());
    }

    @GET
    @RolesAllowed({Roles.TERRITORY, Roles.REGION})
    public Response show(@Auth Account who, @Context ContainerRequestContext request) {
        Sheet sheet = sheets.of(Visitor.of(request));
        AgeWords ages = new AgeWords(
                sheet.texts(),
                services.timekeeper(),
                services.calendars().standard(),
                services.clock().instant());
        Query query = Query.of(request.getUriInfo(), BoardWords.NAMES);
        return sheet.page("staff/board.jte", Map.of("view", board.view(sheet.texts(), who, query, ages)));
    }
}
