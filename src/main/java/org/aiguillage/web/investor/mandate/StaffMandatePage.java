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

/** A mandate that the regional staff gives or changes in the place of its investor. */
@Hidden
@Path("/investors/{investorId}/mandates/{id}")
public final class StaffMandatePage {
    /** The name of one that is not there yet: no mandate has it. */
    private static final String NEW = "new";

    private final Mandates mandates;
    private final ChangeMandates changeMandates;
    private final MandateSheet sheet;

    public StaffMandatePage(Services services, Sheets sheets) {
        this.mandates = services.mandates();
        this.changeMandates = services.changeMandates();
        this.sheet = new MandateSheet(services, sheets);
    }

    @GET
    @RolesAllowed(Roles.REGION)
    public Response show(
            @Auth Account who,
            @PathParam("investorId") String investorId,
            @PathParam("id") String id,
            @QueryParam("saved") @Nullable String saved,
            @Context ContainerRequestContext request) {
        return sheet.show(desk(who, investorId), request, find(who, investorId, id), saved != null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.REGION)
    public Response keep(
            @Auth Account who,
            @PathParam("investorId") String investorId,
            @PathParam("id") String id,
            @Context ContainerRequestContext request,
            MultivaluedMap<String, String> fields) {
        MandateDesk desk = desk(who, investorId);
        Mandate mandate = find(who, investorId, id);
        return sheet.sent(desk, request, mandate, fields, terms -> {
            Mandate kept = mandate == null
                    ? changeMandates.addMandate(who.caller(), investorId, terms, null)
                    : changeMandates.changeMandate(who.caller(), id, Given.version(fields), terms);
            return desk.path(kept.id()) + "?saved=1";
        });
    }

    @POST
    @Path("/effect")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.REGION)
    public Response effect(
            @Auth Account who,
            @PathParam("investorId") String investorId,
            @PathParam("id") String id,
            @Context ContainerRequestContext request,
            MultivaluedMap<String, String> fields) {
        return sheet.effect(desk(who, investorId), request, find(who, investorId, id), fields);
    }

    private MandateDesk desk(Account who, String investorId) {
        return MandateDesk.of(mandates.investor(investorId, who.scope()).orElseThrow(Refused::notFound));
    }

    /** Null for one that is not there yet. */
    private @Nullable Mandate find(Account who, String investorId, String id) {
        return id.equals(NEW)
                ? null
                : mandates.mandate(id, who.scope())
                        .filter(mandate -> mandate.investorId().equals(investorId))
                        .orElseThrow(Refused::notFound);
    }
}
