package org.aiguillage.web.investor.mandate;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.aiguillage.access.Account;
import org.aiguillage.routing.ChangeMandates;
import org.aiguillage.web.Services;
import org.aiguillage.web.login.Roles;
import org.aiguillage.web.sheet.Sheets;

/** One mandate more. */
@Hidden
@Path("/mandates/new")
public final class NewMandatePage {
    private final ChangeMandates changeMandates;
    private final MandateSheet sheet;

    public NewMandatePage(Services services, Sheets sheets) {
        this.changeMandates = services.changeMandates();
        this.sheet = new MandateSheet(services, sheets);
    }

    @GET
    @RolesAllowed(Roles.INVESTOR)
    public Response show(@Auth Account who, @Context ContainerRequestContext request) {
        return sheet.show(MandateDesk.own(who), request, null, false);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.INVESTOR)
    public Response add(
            @Auth Account who, @Context ContainerRequestContext request, MultivaluedMap<String, String> fields) {
        return sheet.sent(MandateDesk.own(who), request, null, fields, terms -> {
            String investor = MandateDesk.own(who).investor().investorId();
            return "/mandates/"
                    + changeMandates
                            .addMandate(who.caller(), investor, terms, null)
                            .id()
                    + "?saved=1";
        });
    }

    @POST
    @Path("/effect")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.INVESTOR)
    public Response effect(
            @Auth Account who, @Context ContainerRequestContext request, MultivaluedMap<String, String> fields) {
        return sheet.effect(MandateDesk.own(who), request, null, fields);
    }
}
