package org.aiguillage.web.startup;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.aiguillage.access.Account;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.refusal.Refused;
import org.aiguillage.routing.ChangeConsent;
import org.aiguillage.routing.ShowConsents;
import org.aiguillage.web.Services;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.login.NamedInvestors;
import org.aiguillage.web.login.Roles;
import org.aiguillage.web.problem.Rejected;
import org.aiguillage.web.sheet.Filled;
import org.aiguillage.web.sheet.Sheet;
import org.aiguillage.web.sheet.Sheets;
import org.aiguillage.web.sheet.Texts;
import org.jspecify.annotations.Nullable;

/** Who may see a dossier, investor by investor, and the company's say in it. */
@Hidden
@Path(RaiseAddress.ALL + "/{id}/access")
public final class AccessPage {
    private final Sheets sheets;
    private final OwnRaise own;
    private final ShowConsents showConsents;
    private final ChangeConsent changeConsent;
    private final Mandates mandates;
    private final NamedInvestors namedInvestors;
    private final Clock clock;

    AccessPage(Services services, Sheets sheets) {
        this.sheets = sheets;
        this.own = new OwnRaise(services.dossiers(), services.referrals());
        this.showConsents = services.showConsents();
        this.changeConsent = services.changeConsent();
        this.mandates = services.mandates();
        this.namedInvestors = services.namedInvestors();
        this.clock = services.clock();
    }

    @GET
    @RolesAllowed(Roles.STARTUP)
    public Response show(@Auth Account who, @PathParam("id") String id, @Context ContainerRequestContext request) {
        return page(sheets.of(Visitor.of(request)), 200, who, own.of(who, id), Filled.empty(), "");
    }

    @POST
    @Path("/given")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.STARTUP)
    public Response give(
            @Auth Account who, @PathParam("id") String id, @FormParam("investorId") @Nullable String investorId) {
        changeConsent.give(who.caller(), new ChangeConsent.Target(id, null), named(investorId));
        return back(id);
    }

    /** Lets in who was never spoken of, by the name that the company knows. */
    @POST
    @Path("/named")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.STARTUP)
    public Response name(
            @Auth Account who, @PathParam("id") String id, @Context ContainerRequestContext request, Form form) {
        Dossier dossier = own.of(who, id);
        dossier.requireOpen();
        Sheet sheet = sheets.of(Visitor.of(request));
        Filled sent = Filled.sent(form.asMap());
        try {
            String name = form.asMap().getFirst(NamedInvestors.FIELD);
            String investor = namedInvestors.find(name == null ? "" : name, who);
            changeConsent.give(who.caller(), new ChangeConsent.Target(id, null), investor);
            return back(id);
        } catch (Invalid e) {
            return page(sheet, 400, who, dossier, sent.refused(e, sheet.texts()), "");
        } catch (Rejected e) {
            Response.ResponseBuilder later = Response.fromResponse(
                    page(sheet, e.problem().kind().status(), who, dossier, sent, later(sheet.texts(), who)));
            e.headers().forEach(later::header);
            return later.build();
        }
    }

    /** From the next whole minute on. */
    private String later(Texts t, Account who) {
        Instant from = clock.instant().plus(namedInvestors.wait(who)).plus(Duration.ofMinutes(1));
        return t.get("startup.access.later", t.time(from));
    }

    @POST
    @Path("/withdrawn")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.STARTUP)
    public Response withdraw(
            @Auth Account who, @PathParam("id") String id, @FormParam("investorId") @Nullable String investorId) {
        changeConsent.withdraw(who.caller(), new ChangeConsent.Target(id, null), named(investorId));
        return back(id);
    }

    /** @param later from when another name may be tried; empty for at once */
    private Response page(Sheet sheet, int status, Account who, Dossier dossier, Filled filled, String later) {
        AccessView view = new AccessWords(sheet.texts(), dossier).view(showConsents.of(dossier.id(), who.scope()));
        return sheet.page(status, "startup/access.jte", Map.of("view", view, "filled", filled, "later", later));
    }

    private @Nullable String named(@Nullable String investorId) {
        if (investorId == null || investorId.isEmpty()) {
            return null;
        }
        if (!mandates.areInvestors(Set.of(investorId))) {
            throw Refused.notFound();
        }
        return investorId;
    }

    private static Response back(String id) {
        return RaiseAddress.seeOther(RaiseAddress.of(id) + "/access");
    }
}
