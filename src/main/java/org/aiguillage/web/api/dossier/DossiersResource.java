package org.aiguillage.web.api.dossier;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.aiguillage.access.Account;
import org.aiguillage.dossier.Consent;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.dossier.Raise;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.observatory.Pipeline;
import org.aiguillage.refusal.Checks;
import org.aiguillage.refusal.Expected;
import org.aiguillage.refusal.Refused;
import org.aiguillage.routing.ChangeDossier;
import org.aiguillage.web.api.call.Creates;
import org.aiguillage.web.api.call.IfMatch;
import org.aiguillage.web.api.call.OnlyOnce;
import org.aiguillage.web.api.call.Pages;
import org.aiguillage.web.api.call.Paging;
import org.aiguillage.web.login.Roles;
import org.jspecify.annotations.Nullable;

/** Dossiers: drafted, changed, listed and shown. */
@Path("/api/dossiers")
@Produces(MediaType.APPLICATION_JSON)
public final class DossiersResource {
    private final ChangeDossier changeDossier;
    private final Dossiers dossiers;
    private final Pipeline pipeline;
    private final Mandates mandates;
    private final OnlyOnce onlyOnce;

    public DossiersResource(
            ChangeDossier changeDossier, Dossiers dossiers, Pipeline pipeline, Mandates mandates, OnlyOnce onlyOnce) {
        this.changeDossier = changeDossier;
        this.dossiers = dossiers;
        this.pipeline = pipeline;
        this.mandates = mandates;
        this.onlyOnce = onlyOnce;
    }

    @GET
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public PageOf<DossierView> list(@Auth Account who, @BeanParam DossierQuery query, @BeanParam Paging paging) {
        return Pages.of(
                pipeline.dossiers(query.filter(), paging.request(), who.scope()),
                dossier -> DossierView.of(dossier, who));
    }

    @POST
    @Creates
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.STARTUP, Roles.TERRITORY, Roles.REGION})
    public DossierView draft(@Auth Account who, @HeaderParam("Idempotency-Key") @Nullable String key, Raise raise) {
        requireKnown(raise.consent());
        return onlyOnce.create(
                who,
                key,
                new OnlyOnce.Request("dossiers", raise),
                new OnlyOnce.Creation<>(
                        () -> DossierView.of(changeDossier.draft(who.caller(), raise, null), who), DossierView::id),
                id -> dossiers.find(id, who.scope()).map(dossier -> DossierView.of(dossier, who)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public DossierView show(@Auth Account who, @PathParam("id") String id) {
        return dossiers.find(id, who.scope())
                .map(dossier -> DossierView.of(dossier, who))
                .orElseThrow(Refused::notFound);
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.STARTUP, Roles.REGION})
    public DossierView change(
            @Auth Account who,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Raise raise) {
        requireKnown(raise.consent());
        return DossierView.of(changeDossier.change(who.caller(), id, IfMatch.required(ifMatch), raise), who);
    }

    /** A refusal with a slip in it would let the very investor see the dossier. */
    private void requireKnown(Consent consent) {
        new Checks()
                .that(mandates.areInvestors(consent.investorIds()), "consent.investorIds", Expected.KNOWN_INVESTOR)
                .that(
                        mandates.areInvestors(consent.refusedInvestorIds()),
                        "consent.refusedInvestorIds",
                        Expected.KNOWN_INVESTOR)
                .done();
    }
}
