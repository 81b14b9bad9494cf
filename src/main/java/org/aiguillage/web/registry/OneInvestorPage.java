package org.aiguillage.web.registry;

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
import java.net.URI;
import java.util.Map;
import org.aiguillage.access.Account;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.refusal.Refused;
import org.aiguillage.routing.ChangeMandates;
import org.aiguillage.web.Services;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.login.Roles;
import org.aiguillage.web.problem.Problem;
import org.aiguillage.web.sheet.Filled;
import org.aiguillage.web.sheet.Given;
import org.aiguillage.web.sheet.Sheet;
import org.aiguillage.web.sheet.Sheets;
import org.jspecify.annotations.Nullable;

/** One investor: what it looks at, what it holds, who its people are. */
@Hidden
@Path("/investors/{id}")
public final class OneInvestorPage {
    private final Sheets sheets;
    private final Mandates mandates;
    private final ChangeMandates changeMandates;
    private final OneInvestorWords words;

    OneInvestorPage(Services services, Sheets sheets) {
        this.sheets = sheets;
        this.mandates = services.mandates();
        this.changeMandates = services.changeMandates();
        this.words = new OneInvestorWords(services);
    }

    @GET
    @RolesAllowed({Roles.TERRITORY, Roles.REGION})
    public Response show(
            @Auth Account who,
            @PathParam("id") String id,
            @QueryParam("done") @Nullable String done,
            @Context ContainerRequestContext request) {
        Sheet sheet = sheets.of(Visitor.of(request));
        Investor investor = find(who, id);
        String notice = "changed".equals(done) ? sheet.texts().get("registry.account.done.changed") : "";
        OneInvestorView view = words.view(sheet.texts(), who, investor, notice, "");
        return page(200, sheet, view, InvestorForm.of(investor.profile()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.REGION)
    public Response change(
            @Auth Account who,
            @PathParam("id") String id,
            MultivaluedMap<String, String> form,
            @Context ContainerRequestContext request) {
        Sheet sheet = sheets.of(Visitor.of(request));
        Investor investor = find(who, id);
        try {
            changeMandates.changeInvestor(who.caller(), id, Given.version(form), InvestorForm.profile(form));
            return Response.seeOther(URI.create(InvestorsPage.PATH + "/" + id + "?done=changed"))
                    .build();
        } catch (Invalid e) {
            OneInvestorView view = words.view(sheet.texts(), who, investor, "", "");
            return page(400, sheet, view, Filled.sent(form).refused(e, sheet.texts()));
        } catch (Refused e) {
            Problem problem = Problem.of(e);
            String why = sheet.texts().of(problem.detail());
            OneInvestorView view = words.view(sheet.texts(), who, investor, "", why);
            return page(problem.kind().status(), sheet, view, InvestorForm.of(investor.profile()));
        }
    }

    private Investor find(Account who, String id) {
        return mandates.investor(id, who.scope()).orElseThrow(Refused::notFound);
    }

    private static Response page(int status, Sheet sheet, OneInvestorView view, Filled filled) {
        return sheet.page(status, "registry/investor.jte", Map.of("view", view, "filled", filled));
    }
}
