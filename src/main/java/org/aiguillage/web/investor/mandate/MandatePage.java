package org.aiguillage.web.investor.mandate;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.aiguillage.access.Account;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.refusal.Refused;
import org.aiguillage.routing.ChangeMandates;
import org.aiguillage.web.Services;
import org.aiguillage.web.login.Roles;
import org.aiguillage.web.sheet.Given;
import org.aiguillage.web.sheet.Sheets;
import org.jspecify.annotations.Nullable;

/** One mandate, changed with a view of what the change would have done. */
@Hidden
@Path("/mandates/{id}")
public final class MandatePage {
    private final Mandates mandates;
    private final ChangeMandates changeMandates;
    private final MandateSheet sheet;

    public MandatePage(Services services, Sheets sheets) {
        this.mandates = services.mandates();
        this.changeMandates = services.changeMandates();
        this.sheet = new MandateSheet(services, sheets);
    }

    @GET
    @RolesAllowed(Roles.INVESTOR)
    public Response show(
            @Auth Account who,
            @PathParam("id") String id,
            @QueryParam("saved") @Nullable String saved,
            @Context ContainerRequestContext request) {
        return sheet.show(MandateDesk.own(who), request, find(who, id), saved != null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.INVESTOR)
    public Response change(
            @Auth Account who,
            @PathParam("id") String id,
            @Context ContainerRequestContext request,
            MultivaluedMap<String, String> fields) {
        return sheet.sent(MandateDesk.own(who), request, find(who, id), fields, terms -> {
            changeMandates.changeMandate(who.caller(), id, Given.version(fields), terms);
            return "/mandates/" + id + "?saved=1";
        });
    }

    @POST
    @Path("/effect")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.INVESTOR)
    public Response effect(
            @Auth Account who,
            @PathParam("id") String id,
            @Context ContainerRequestContext request,
            MultivaluedMap<String, String> fields) {
        return sheet.effect(MandateDesk.own(who), request, find(who, id), fields);
    }

    private Mandate find(Account who, String id) {
        return mandates.mandate(id, who.scope()).orElseThrow(Refused::notFound);
    }
}
