package org.aiguillage.web.registry;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.aiguillage.access.Account;
import org.aiguillage.access.Role;
import org.aiguillage.web.Services;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.login.Roles;
import org.aiguillage.web.sheet.Given;
import org.aiguillage.web.sheet.Sheet;
import org.aiguillage.web.sheet.Sheets;
import org.jspecify.annotations.Nullable;

/** The accounts, found by role, state, name and address. */
@Hidden
@Path("/accounts")
public final class AccountsPage {
    private final Sheets sheets;
    private final AccountsWords words;

    AccountsPage(Services services, Sheets sheets) {
        this.sheets = sheets;
        this.words = new AccountsWords(services);
    }

    @GET
    @RolesAllowed(Roles.REGION)
    public Response list(
            @Auth Account who,
            @QueryParam("role") @Nullable Role role,
            @QueryParam("state") @Nullable String state,
            @QueryParam("q") @Nullable String q,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("done") @Nullable String done,
            @Context ContainerRequestContext request) {
        Sheet sheet = sheets.of(Visitor.of(request));
        AccountsWords.Wish wish = new AccountsWords.Wish(role, "closed".equals(state), Given.text(q));
        String notice = "erased".equals(done) ? sheet.texts().get("registry.account.done.erased") : "";
        return sheet.page(
                "registry/accounts.jte",
                Map.of("view", words.view(sheet.texts(), who, wish, Given.text(cursor), notice)));
    }
}
