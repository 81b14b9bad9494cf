package org.aiguillage.web.api.dossier;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.aiguillage.access.Account;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.refusal.Checks;
import org.aiguillage.refusal.Expected;
import org.aiguillage.routing.ChangeConsent;
import org.aiguillage.routing.ShowConsents;
import org.aiguillage.web.api.call.IfMatch;
import org.aiguillage.web.api.call.Pages;
import org.aiguillage.web.api.call.Paging;
import org.aiguillage.web.api.call.Slice;
import org.aiguillage.web.login.Roles;
import org.jspecify.annotations.Nullable;

/** Which investors may see a dossier, since when, and no more. */
@Path("/api/dossiers/{id}/consents")
@Produces(MediaType.APPLICATION_JSON)
public final class ConsentsResource {
    private final ShowConsents showConsents;
    private final ChangeConsent changeConsent;
    private final Mandates mandates;

    public ConsentsResource(ShowConsents showConsents, ChangeConsent changeConsent, Mandates mandates) {
        this.showConsents = showConsents;
        this.changeConsent = changeConsent;
        this.mandates = mandates;
    }

    /** @param investorId absent or null for every investor */
    record Whom(@Nullable String investorId) {}

    @GET
    @RolesAllowed({Roles.STARTUP, Roles.TERRITORY, Roles.REGION})
    public PageOf<ConsentView> list(@Auth Account who, @PathParam("id") String id, @BeanParam Paging paging) {
        PageRequest page = paging.request();
        return Pages.of(Slice.of(showConsents.of(id, who.scope()), page), ConsentView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.STARTUP, Roles.REGION})
    public DossierView give(
            @Auth Account who,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Whom whom) {
        requireKnown(whom);
        return DossierView.of(changeConsent.give(who.caller(), target(id, ifMatch), whom.investorId()), who);
    }

    @POST
    @Path("/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.STARTUP, Roles.REGION})
    public DossierView withdraw(
            @Auth Account who,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Whom whom) {
        requireKnown(whom);
        return DossierView.of(changeConsent.withdraw(who.caller(), target(id, ifMatch), whom.investorId()), who);
    }

    private void requireKnown(Whom whom) {
        String investor = whom.investorId();
        new Checks()
                .that(
                        investor == null || mandates.areInvestors(Set.of(investor)),
                        "investorId",
                        Expected.KNOWN_INVESTOR)
                .done();
    }

    private static ChangeConsent.Target target(String id, @Nullable String ifMatch) {
        return new ChangeConsent.Target(id, IfMatch.version(ifMatch));
    }
}
