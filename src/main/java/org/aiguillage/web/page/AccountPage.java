package org.aiguillage.web.page;

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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.aiguillage.access.Account;
import org.aiguillage.access.session.KeepSessions;
import org.aiguillage.access.token.IssueTokens;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.refusal.Refused;
import org.aiguillage.web.Services;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.login.Roles;
import org.aiguillage.web.problem.Problem;
import org.aiguillage.web.sheet.Sheet;
import org.aiguillage.web.sheet.Sheets;
import org.jspecify.annotations.Nullable;

/** One's own account: the sessions and the tokens that open it, each with its end at hand. */
@Hidden
@Path("/account")
public final class AccountPage {
    private static final URI HERE = URI.create("/account");

    private final Sheets sheets;
    private final KeepSessions keepSessions;
    private final IssueTokens issueTokens;
    private final AccountWords words;
    private final Clock clock;

    public AccountPage(Services services, Sheets sheets) {
        this.sheets = sheets;
        this.keepSessions = services.keepSessions();
        this.issueTokens = services.issueTokens();
        this.clock = services.clock();
        this.words = new AccountWords(keepSessions, issueTokens, clock);
    }

    @GET
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public Response show(@Auth Account who, @Context ContainerRequestContext request) {
        return page(200, who, request, null, null);
    }

    @POST
    @Path("/sessions/{id}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public Response endSession(@Auth Account who, @PathParam("id") String id) {
        keepSessions.end(who.caller(), id);
        return Response.seeOther(HERE).build();
    }

    @POST
    @Path("/sessions/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public Response endOtherSessions(@Auth Account who, @Context ContainerRequestContext request) {
        Visitor.of(request).session().ifPresent(here -> keepSessions.endOthers(who.caller(), here));
        return Response.seeOther(HERE).build();
    }

    /** The answer itself shows the token: nothing else ever will. */
    @POST
    @Path("/tokens")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public Response makeToken(
            @Auth Account who,
            @FormParam("name") @Nullable String name,
            @FormParam("scope") @Nullable String scope,
            @FormParam("days") @Nullable String days,
            @Context ContainerRequestContext request) {
        try {
            TokenForm form = new TokenForm(name, scope, days);
            IssueTokens.Issued issued = issueTokens.issue(who.caller(), who.id(), form.wish(clock.instant()));
            return page(200, who, request, issued.secret().value(), null);
        } catch (Invalid e) {
            return page(400, who, request, null, Problem.of(e));
        } catch (Refused e) {
            return page(409, who, request, null, Problem.of(e));
        }
    }

    @POST
    @Path("/tokens/{id}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public Response endToken(@Auth Account who, @PathParam("id") String id) {
        issueTokens.end(who.caller(), id);
        return Response.seeOther(HERE).build();
    }

    private Response page(
            int status,
            Account who,
            ContainerRequestContext request,
            @Nullable String secret,
            @Nullable Problem problem) {
        Visitor visitor = Visitor.of(request);
        Sheet sheet = sheets.of(visitor);
        String sentence = problem == null ? null : sheet.texts().of(problem.detail());
        return sheet.page(
                status,
                "account.jte",
                Map.of("view", words.view(sheet.texts(), who, visitor.session(), secret, sentence)));
    }
}
