package org.aiguillage.web.api.delay;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.aiguillage.access.Account;
import org.aiguillage.observatory.Bottlenecks;
import org.aiguillage.web.login.Roles;
import org.jspecify.annotations.Nullable;

/** Where the time goes. */
@Path("/api/bottlenecks")
@Produces(MediaType.APPLICATION_JSON)
public final class BottlenecksResource {
    private final Bottlenecks bottlenecks;

    public BottlenecksResource(Bottlenecks bottlenecks) {
        this.bottlenecks = bottlenecks;
    }

    @GET
    @RolesAllowed({Roles.TERRITORY, Roles.REGION})
    public Bottlenecks.Report report(@Auth Account who, @QueryParam("by") Bottlenecks.@Nullable By by) {
        return bottlenecks.report(who.scope(), by);
    }
}
