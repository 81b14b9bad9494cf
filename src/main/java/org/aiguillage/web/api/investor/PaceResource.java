package org.aiguillage.web.api.investor;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.aiguillage.access.Account;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.observatory.InvestorPaces;
import org.aiguillage.refusal.Refused;
import org.aiguillage.web.login.Roles;

/** How long an investor takes in each stage, beside the others. */
@Path("/api/investors/{id}/pace")
@Produces(MediaType.APPLICATION_JSON)
public final class PaceResource {
    private final Mandates mandates;
    private final InvestorPaces paces;

    public PaceResource(Mandates mandates, InvestorPaces paces) {
        this.mandates = mandates;
        this.paces = paces;
    }

    record Paces(String investorId, List<InvestorPaces.OfStage> stages) {}

    @GET
    @RolesAllowed({Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public Paces show(@Auth Account who, @PathParam("id") String id) {
        Investor investor = mandates.investor(id, who.scope()).orElseThrow(Refused::notFound);
        return new Paces(investor.id(), paces.of(investor.id()));
    }
}
