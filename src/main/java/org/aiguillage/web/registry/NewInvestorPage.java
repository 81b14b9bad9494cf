package org.aiguillage.web.registry;

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
import java.net.URI;
import java.util.Map;
import org.aiguillage.access.Account;
import org.aiguillage.mandate.Investor;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.routing.ChangeMandates;
import org.aiguillage.web.Services;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.login.Roles;
import org.aiguillage.web.sheet.Filled;
import org.aiguillage.web.sheet.Option;
import org.aiguillage.web.sheet.Sheet;
import org.aiguillage.web.sheet.Sheets;

/** Adds an investor. */
@Hidden
@Path("/investors/new")
public final class NewInvestorPage {
    private final Sheets sheets;
    private final ChangeMandates changeMandates;

    NewInvestorPage(Services services, Sheets sheets) {
        this.sheets = sheets;
        this.changeMandates = services.changeMandates();
    }

    @GET
    @RolesAllowed(Roles.REGION)
    public Response form(@Context ContainerRequestContext request) {
        return page(200, sheets.of(Visitor.of(request)), Filled.empty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.REGION)
    public Response add(
            @Auth Account who, MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        try {
            Investor added = changeMandates.addInvestor(who.caller(), InvestorForm.profile(form), null);
            return Response.seeOther(URI.create(InvestorsPage.PATH + "/" + added.id()))
                    .build();
        } catch (Invalid e) {
            Sheet sheet = sheets.of(Visitor.of(request));
            return page(400, sheet, Filled.sent(form).refused(e, sheet.texts()));
        }
    }

    private static Response page(int status, Sheet sheet, Filled filled) {
        return sheet.page(
                status,
                "registry/newinvestor.jte",
                Map.of("filled", filled, "kinds", Option.of(sheet.texts(), Investor.Kind.class, "registry.kind")));
    }
}
