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
import org.aiguillage.observatory.Directory;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.web.Services;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.login.Roles;
import org.aiguillage.web.sheet.Given;
import org.aiguillage.web.sheet.Sheet;
import org.aiguillage.web.sheet.Sheets;
import org.aiguillage.web.sheet.Texts;
import org.jspecify.annotations.Nullable;

/** The investors, found by name, with their mandates and open deals counted. */
@Hidden
@Path("/investors")
public final class InvestorsPage {
    static final String PATH = "/investors";

    private final Sheets sheets;
    private final Directory directory;

    InvestorsPage(Services services, Sheets sheets) {
        this.sheets = sheets;
        this.directory = services.directory();
    }

    @GET
    @RolesAllowed({Roles.TERRITORY, Roles.REGION})
    public Response list(
            @Auth Account who,
            @QueryParam("q") @Nullable String q,
            @QueryParam("cursor") @Nullable String cursor,
            @Context ContainerRequestContext request) {
        Sheet sheet = sheets.of(Visitor.of(request));
        return sheet.page(
                "registry/investors.jte", Map.of("view", view(sheet.texts(), who, Given.text(q), Given.text(cursor))));
    }

    private InvestorsView view(Texts t, Account who, @Nullable String q, @Nullable String cursor) {
        PageRequest wanted = new PageRequest("name", PageRequest.USUAL, cursor);
        PageOf<Directory.Listed> page = directory.investors(q, wanted, who.scope());
        String next = page.next();
        return new InvestorsView(
                t.get("registry.investors.title", directory.countInvestors(q, who.scope())),
                q == null ? "" : q,
                page.items().stream().map(listed -> row(t, listed)).toList(),
                next == null
                        ? ""
                        : Link.to(PATH).with("q", q).with("cursor", next).address(),
                who.role() == Role.REGIONAL_STAFF);
    }

    private static InvestorsView.Row row(Texts t, Directory.Listed listed) {
        return new InvestorsView.Row(
                PATH + "/" + listed.investor().id(),
                listed.investor().profile().name(),
                t.get("registry.kind." + listed.investor().profile().kind()),
                t.get("registry.investors.mandates", listed.mandates()),
                t.get("registry.investors.deals", listed.deals()));
    }
}
