package org.aiguillage.web.door;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.aiguillage.refusal.Refused;

/** The other language, one click away: a preference of the browser, which any page may set. */
@Hidden
@Path("/language/{code}")
public final class LanguageDoor {

    @GET
    @PermitAll
    public Response choose(@PathParam("code") String code, @Context ContainerRequestContext request) {
        if (!Visitor.LANGUAGES.containsKey(code)) {
            throw Refused.notFound();
        }
        return Response.seeOther(Entrance.HOME)
                .cookie(Visitor.of(request).reading(code))
                .build();
    }
}
