package org.aiguillage.web.registry;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.aiguillage.access.Account;
import org.aiguillage.access.OpenAccount;
import org.aiguillage.access.Role;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.refusal.Refused;
import org.aiguillage.web.Services;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.login.Roles;
import org.aiguillage.web.sheet.Filled;
import org.aiguillage.web.sheet.Sheet;
import org.aiguillage.web.sheet.Sheets;
import org.aiguillage.web.sheet.Texts;
import org.jspecify.annotations.Nullable;

/** Opens an account. The answer shows its token: nothing else ever will. */
@Hidden
@Path("/accounts/new")
public final class OpeningPage {
    private final Sheets sheets;
    private final OpenAccount openAccount;
    private final People people;
    private final AccountPages pages;

    OpeningPage(Services services, Sheets sheets) {
        this.sheets = sheets;
        this.openAccount = services.openAccount();
        this.people = new People(services);
        this.pages = new AccountPages(services, sheets);
    }

    @GET
    @RolesAllowed(Roles.REGION)
    public Response form(
            @Auth Account who,
            @QueryParam("companyId") @Nullable String companyId,
            @QueryParam("investorId") @Nullable String investorId,
            @Context ContainerRequestContext request) {
        Sheet sheet = sheets.of(Visitor.of(request));
        return page(200, sheet, view(sheet.texts(), who, companyId, investorId), Filled.empty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.REGION)
    public Response open(
            @Auth Account who, MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        Sheet sheet = sheets.of(Visitor.of(request));
        OpeningView view = view(sheet.texts(), who, form.getFirst("companyId"), form.getFirst("investorId"));
        try {
            Account.Terms terms = Filled.sent(AccountForm.apart(form)).as(Account.Terms.class);
            OpenAccount.Opened opened = openAccount.open(who.caller(), terms);
            return pages.opened(who, opened, request);
        } catch (Invalid e) {
            return page(400, sheet, view, Filled.sent(form).refused(e, sheet.texts()));
        }
    }

    /** @throws Refused when there is no such company or investor */
    private OpeningView view(Texts t, Account who, @Nullable String companyId, @Nullable String investorId) {
        if (companyId != null) {
            String name = people.company(companyId, who)
                    .orElseThrow(Refused::notFound)
                    .name();
            return new OpeningView(name, hidden(Role.STARTUP, "companyId", companyId), List.of());
        } else if (investorId != null) {
            String name = people.investor(investorId, who)
                    .orElseThrow(Refused::notFound)
                    .profile()
                    .name();
            return new OpeningView(name, hidden(Role.INVESTOR, "investorId", investorId), List.of());
        }
        return new OpeningView("", List.of(), AccountForm.posts(t));
    }

    private static List<OpeningView.Hidden> hidden(Role role, String field, String id) {
        return List.of(new OpeningView.Hidden("role", role.name()), new OpeningView.Hidden(field, id));
    }

    private static Response page(int status, Sheet sheet, OpeningView view, Filled filled) {
        return sheet.page(status, "registry/opening.jte", Map.of("view", view, "filled", filled));
    }
}
