package org.aiguillage.web.api.investor;

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
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.observatory.Pipeline;
import org.aiguillage.refusal.Refused;
import org.aiguillage.routing.ChangeMandates;
import org.aiguillage.web.api.call.Creates;
import org.aiguillage.web.api.call.IfMatch;
import org.aiguillage.web.api.call.OnlyOnce;
import org.aiguillage.web.api.call.Pages;
import org.aiguillage.web.api.call.Paging;
import org.aiguillage.web.login.Roles;
import org.jspecify.annotations.Nullable;

/** Who invests. Conflicts of interest are the regional staff's to write down, not the investor's. */
@Path("/api/investors")
@Produces(MediaType.APPLICATION_JSON)
public final class InvestorsResource {
    private final ChangeMandates changeMandates;
    private final Mandates mandates;
    private final Pipeline pipeline;
    private final OnlyOnce onlyOnce;

    public InvestorsResource(ChangeMandates changeMandates, Mandates mandates, Pipeline pipeline, OnlyOnce onlyOnce) {
        this.changeMandates = changeMandates;
        this.mandates = mandates;
        this.pipeline = pipeline;
        this.onlyOnce = onlyOnce;
    }

    @GET
    @RolesAllowed({Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public PageOf<InvestorView> list(@Auth Account who, @BeanParam Paging paging) {
        return Pages.of(pipeline.investors(paging.request(), who.scope()), InvestorView::of);
    }

    @POST
    @Creates
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.REGION)
    public InvestorView add(
            @Auth Account who, @HeaderParam("Idempotency-Key") @Nullable String key, Investor.Profile profile) {
        return onlyOnce.create(
                who,
                key,
                new OnlyOnce.Request("investors", profile),
                new OnlyOnce.Creation<>(
                        () -> InvestorView.of(changeMandates.addInvestor(who.caller(), profile, null)),
                        InvestorView::id),
                id -> mandates.investor(id, who.scope()).map(InvestorView::of));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public InvestorView show(@Auth Account who, @PathParam("id") String id) {
        return mandates.investor(id, who.scope()).map(InvestorView::of).orElseThrow(Refused::notFound);
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.REGION)
    public InvestorView change(
            @Auth Account who,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Investor.Profile profile) {
        return InvestorView.of(changeMandates.changeInvestor(who.caller(), id, IfMatch.required(ifMatch), profile));
    }
}
