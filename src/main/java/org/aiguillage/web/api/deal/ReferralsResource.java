package org.aiguillage.web.api.deal;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.aiguillage.access.Account;
import org.aiguillage.dossier.Status;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.observatory.Pipeline;
import org.aiguillage.refusal.Refused;
import org.aiguillage.routing.DealClock;
import org.aiguillage.routing.ReferralStage;
import org.aiguillage.routing.Referrals;
import org.aiguillage.web.api.call.Pages;
import org.aiguillage.web.api.call.Paging;
import org.aiguillage.web.login.Roles;
import org.jspecify.annotations.Nullable;

/** The deals that a caller may see. */
@Path("/api/referrals")
@Produces(MediaType.APPLICATION_JSON)
public final class ReferralsResource {
    private final Referrals referrals;
    private final Pipeline pipeline;
    private final DealClock dealClock;

    public ReferralsResource(Referrals referrals, Pipeline pipeline, DealClock dealClock) {
        this.referrals = referrals;
        this.pipeline = pipeline;
        this.dealClock = dealClock;
    }

    @GET
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public PageOf<ReferralView> list(
            @Auth Account who,
            @QueryParam("investorId") @Nullable String investorId,
            @QueryParam("stage") @Nullable ReferralStage stage,
            @QueryParam("status") Status.@Nullable Name status,
            @BeanParam Paging paging) {
        Pipeline.ReferralFilter filter = new Pipeline.ReferralFilter(investorId, stage, status);
        return Pages.of(
                pipeline.referrals(filter, paging.request(), who.scope()),
                referral -> ReferralView.of(referral, dealClock, who));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public ReferralView show(@Auth Account who, @PathParam("id") String id) {
        return referrals
                .find(id, who.scope())
                .map(referral -> ReferralView.of(referral, dealClock, who))
                .orElseThrow(Refused::notFound);
    }
}
