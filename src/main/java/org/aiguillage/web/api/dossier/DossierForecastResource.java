package org.aiguillage.web.api.dossier;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.aiguillage.access.Account;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.observatory.Forecasts;
import org.aiguillage.refusal.Refused;
import org.aiguillage.routing.Referrals;
import org.aiguillage.web.login.Roles;

/** When something will probably happen to a dossier. */
@Path("/api/dossiers/{id}/forecast")
@Produces(MediaType.APPLICATION_JSON)
public final class DossierForecastResource {
    private final Dossiers dossiers;
    private final Referrals referrals;
    private final Forecasts forecasts;

    public DossierForecastResource(Dossiers dossiers, Referrals referrals, Forecasts forecasts) {
        this.dossiers = dossiers;
        this.referrals = referrals;
        this.forecasts = forecasts;
    }

    @GET
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public Forecasts.OfDossier forecast(@Auth Account who, @PathParam("id") String id) {
        return dossiers.find(id, who.scope())
                .map(dossier -> forecasts.of(dossier, referrals.of(id, who.scope()), who.scope()))
                .orElseThrow(Refused::notFound);
    }
}
