package org.aiguillage.web.page;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.aiguillage.access.Account;
import org.aiguillage.web.login.Roles;

/** Sends each to the workplace of their role. */
@Hidden
@Path("/")
public final class HomePage {

    @GET
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public Response show(@Auth Account who) {
        return Response.seeOther(URI.create(workplace(who))).build();
    }

    private static String workplace(Account who) {
        return switch (who.role()) {
            case STARTUP -> "/raises";
            case INVESTOR -> "/deals";
            case TERRITORY_STAFF, REGIONAL_STAFF -> "/desk";
        };
    }
}
