package org.aiguillage.web.investor.deal;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.aiguillage.access.Account;
import org.aiguillage.web.Services;
import org.aiguillage.web.login.Roles;
import org.aiguillage.web.sheet.Sheets;

/** One deal: what it is, why it came, what happened, what to do. */
@Hidden
@Path("/deals/{id}")
public final class DealPage {
    private final DealSheet sheet;

    public DealPage(Services services, Sheets sheets) {
        this.sheet = new DealSheet(services, sheets);
    }

    @GET
    @RolesAllowed(Roles.INVESTOR)
    public Response show(@Auth Account who, @PathParam("id") String id, @Context ContainerRequestContext request) {
        return sheet.show(who, id, request);
    }
}
