package org.aiguillage.web.api.rulebook;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.aiguillage.access.Account;
import org.aiguillage.governance.ActivateRulebook;
import org.aiguillage.governance.RulebookVersion;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.observatory.Rulebooks;
import org.aiguillage.refusal.Refused;
import org.aiguillage.web.api.call.Language;
import org.aiguillage.web.api.call.Pages;
import org.aiguillage.web.api.call.Paging;
import org.aiguillage.web.api.call.Slice;
import org.aiguillage.web.input.MayBeEmpty;
import org.aiguillage.web.login.Roles;
import org.jspecify.annotations.Nullable;

/** What the rules say, for the staff that keeps them. */
@Path("/api/rulebooks")
@Produces(MediaType.APPLICATION_JSON)
public final class RulebooksResource {
    private final Rulebooks rulebooks;
    private final ActivateRulebook activateRulebook;

    public RulebooksResource(Rulebooks rulebooks, ActivateRulebook activateRulebook) {
        this.rulebooks = rulebooks;
        this.activateRulebook = activateRulebook;
    }

    @MayBeEmpty
    record Activation(@Nullable String backTestId) {}

    @GET
    @RolesAllowed({Roles.TERRITORY, Roles.REGION})
    public PageOf<RulebookView> list(@BeanParam Paging paging, @Context HttpHeaders headers) {
        Language language = Language.of(headers);
        return Pages.of(
                Slice.of(rulebooks.versions(), paging.request()),
                version -> RulebookView.of(rulebooks.read(version), language));
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

    /** Puts a candidate in force after a back-test, or goes back to an earlier version. */
    @POST
    @Path("/{version}/activation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.REGION)
    public RulebookView activate(
            @Auth Account who,
            @PathParam("version") String version,
            Activation activation,
            @Context HttpHeaders headers) {
        RulebookVersion activated = activateRulebook.activate(who.caller(), version, activation.backTestId());
        return RulebookView.of(rulebooks.read(activated), Language.of(headers));
    }
}
