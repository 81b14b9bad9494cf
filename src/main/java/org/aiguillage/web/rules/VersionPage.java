package org.aiguillage.web.rules;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneId;
import java.util.Map;
import org.aiguillage.access.Account;
import org.aiguillage.backtest.AskBacktest;
import org.aiguillage.backtest.Backtest;
import org.aiguillage.governance.ActivateRulebook;
import org.aiguillage.observatory.Rulebooks;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.refusal.Refused;
import org.aiguillage.web.Services;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.login.Roles;
import org.aiguillage.web.problem.Problem;
import org.aiguillage.web.sheet.Filled;
import org.aiguillage.web.sheet.Given;
import org.aiguillage.web.sheet.Sheet;
import org.aiguillage.web.sheet.Sheets;
import org.jspecify.annotations.Nullable;

/** One version of the rulebook: what it says, what it changes, and what is to be done with it. */
@Hidden
@Path("/rulebooks/{version}")
public final class VersionPage {
    private final Sheets sheets;
    private final Rulebooks rulebooks;
    private final AskBacktest askBacktest;
    private final ActivateRulebook activateRulebook;
    private final VersionWords words;
    private final ZoneId zone;

    VersionPage(Services services, Sheets sheets) {
        this.sheets = sheets;
        this.rulebooks = services.rulebooks();
        this.askBacktest = services.askBacktest();
        this.activateRulebook = services.activateRulebook();
        this.words = new VersionWords(services);
        this.zone = services.calendars().standard().zone();
    }

    @GET
    @RolesAllowed({Roles.TERRITORY, Roles.REGION})
    public Response show(
            @Auth Account who, @PathParam("version") String version, @Context ContainerRequestContext request) {
        return page(200, who, version, request, Filled.empty(), "");
    }

    @POST
    @Path("/trials")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.REGION)
    public Response attempt(
            @Auth Account who,
            @PathParam("version") String version,
            MultivaluedMap<String, String> form,
            @Context ContainerRequestContext request) {
        Filled filled = Filled.sent(form);
        try {
            Period period = filled.as(Period.class);
            Backtest asked = askBacktest.ask(who.caller(), version, period.begin(zone), period.end(zone));
            return Response.seeOther(URI.create("/backtests/" + asked.id())).build();
        } catch (Invalid e) {
            Filled wrong = filled.refused(e, sheets.of(Visitor.of(request)).texts());
            return page(400, who, version, request, wrong, "");
        }
    }

    @POST
    @Path("/activation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.REGION)
    public Response activate(
            @Auth Account who,
            @PathParam("version") String version,
            @FormParam("backTestId") @Nullable String backTestId,
            @Context ContainerRequestContext request) {
        try {
            activateRulebook.activate(who.caller(), version, Given.text(backTestId));
            return Response.seeOther(URI.create(RulebooksWords.path(version))).build();
        } catch (Invalid e) {
            return refused(who, version, request, Problem.of(e));
        } catch (Refused e) {
            return refused(who, version, request, Problem.of(e));
        }
    }

    private Response refused(Account who, String version, ContainerRequestContext request, Problem problem) {
        String why = sheets.of(Visitor.of(request)).texts().of(problem.detail());
        return page(problem.kind().status(), who, version, request, Filled.empty(), why);
    }

    private Response page(
            int status, Account who, String version, ContainerRequestContext request, Filled filled, String problem) {
        Sheet sheet = sheets.of(Visitor.of(request));
        Rulebooks.Rulebook rulebook = rulebooks.find(version).orElseThrow(Refused::notFound);
        return sheet.page(
                status,
                "rules/version.jte",
                Map.of("view", words.view(sheet.texts(), who, rulebook, problem), "filled", filled));
    }
}
