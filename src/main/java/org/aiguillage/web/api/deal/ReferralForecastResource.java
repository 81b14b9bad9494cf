package org.aiguillage.web.api.deal;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.aiguillage.access.Account;
import org.aiguillage.observatory.Forecasts;
import org.aiguillage.refusal.Refused;
import org.aiguillage.routing.Referrals;
import org.aiguillage.web.login.Roles;

/** When an investor will probably answer. */
@Path("/api/referrals/{id}/forecast")
@Produces(MediaType.APPLICATION_JSON)
public final class ReferralForecastResource {
    private final Referrals referrals;
    private final Forecasts forecasts;

    public ReferralForecastResource(Referrals referrals, Forecasts forecasts) {
        this.referrals = referrals;
        this.forecasts = forecasts;
    }

    @GET
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public Forecasts.OfReferral forecast(@Auth Account who, @PathParam("id") String id) {
        return referrals
                .find(id, who.scope())
                .map(referral -> forecasts.of(referral, who.scope()))
                .orElseThrow(Refused::notFound);
    }
}
