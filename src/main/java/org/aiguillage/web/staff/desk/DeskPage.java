package org.aiguillage.web.staff.desk;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
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
import org.aiguillage.web.staff.cases.CaseWords;
import org.aiguillage.web.staff.cases.Done;
import org.aiguillage.web.staff.cases.Tried;
import org.jspecify.annotations.Nullable;

/** The desk of the staff: what stands still, at whom, and what to do about it. */
@Hidden
@Path("/desk")
public final class DeskPage {
    private final Sheets sheets;
    private final Services services;
    private final DeskWords desk;

    public DeskPage(Services services, Sheets sheets) {
        this.sheets = sheets;
        this.services = services;
        this.desk = new DeskWords(services.slowCases(), services.pipeline());
    }

    @GET
    @RolesAllowed({Roles.TERRITORY, Roles.REGION})
    public Response show(
            @Auth Account who, @QueryParam("done") @Nullable Done done, @Context ContainerRequestContext request) {
        Sheet sheet = sheets.of(Visitor.of(request));
        Query query = Query.of(request.getUriInfo(), DeskFilter.NAMES);
        return page(200, who, sheet, query, Done.said(sheet.texts(), done), Tried.NOTHING);
    }

    public Response page(int status, Account who, Sheet sheet, Query query, String done, Tried tried) {
        CaseWords words = CaseWords.of(services, sheet.texts(), who);
        return sheet.page(
                status,
                "staff/desk.jte",
                Map.of("view", desk.view(sheet.texts(), who, new DeskFilter(query), words, done), "tried", tried));
    }
}
