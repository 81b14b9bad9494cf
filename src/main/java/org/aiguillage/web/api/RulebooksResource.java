package org.aiguillage.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.observatory.Rulebooks;
import org.aiguillage.refusal.Refused;

/** What the rules say, for the staff that keeps them. */
@Path("/api/rulebooks")
@Produces(MediaType.APPLICATION_JSON)
public final class RulebooksResource {
    private final Rulebooks rulebooks;

    RulebooksResource(Rulebooks rulebooks) {
        this.rulebooks = rulebooks;
    }

    @GET
    @RolesAllowed({Roles.TERRITORY, Roles.REGION})
    public PageOf<RulebookView> list(@BeanParam Paging paging, @Context HttpHeaders headers) {
        Language language = Language.of(headers);
        return Pages.of(Slice.of(rulebooks.all(), paging.request()), rulebook -> RulebookView.of(rulebook, language));
    }

    @GET
    @Path("/current")
    @RolesAllowed({Roles.TERRITORY, Roles.REGION})
    public RulebookView current(@Context HttpHeaders headers) {
        return RulebookView.of(rulebooks.current(), Language.of(headers));
    }

    @GET
    @Path("/{version}")
    @RolesAllowed({Roles.TERRITORY, Roles.REGION})
    public RulebookView show(@PathParam("version") String version, @Context HttpHeaders headers) {
        return rulebooks
                .find(version)
                .map(rulebook -> RulebookView.of(rulebook, Language.of(headers)))
                .orElseThrow(Refused::notFound);
    }
}
