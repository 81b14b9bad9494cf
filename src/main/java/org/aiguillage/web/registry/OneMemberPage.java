package org.aiguillage.web.registry;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.aiguillage.access.Account;
import org.aiguillage.access.Role;
import org.aiguillage.dossier.Company;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.observatory.Directory;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.refusal.Refused;
import org.aiguillage.web.Services;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.login.Roles;
import org.aiguillage.web.sheet.Given;
import org.aiguillage.web.sheet.Sheet;
import org.aiguillage.web.sheet.Sheets;
import org.aiguillage.web.sheet.Texts;
import org.jspecify.annotations.Nullable;

/** One member company: its dossiers, and who its people are. */
@Hidden
@Path("/members/{id}")
public final class OneMemberPage {
    private final Sheets sheets;
    private final Directory directory;
    private final Dossiers dossiers;
    private final AccountsWords accounts;

    OneMemberPage(Services services, Sheets sheets) {
        this.sheets = sheets;
        this.directory = services.directory();
        this.dossiers = services.dossiers();
        this.accounts = new AccountsWords(services);
    }

    @GET
    @RolesAllowed({Roles.TERRITORY, Roles.REGION})
    public Response show(
            @Auth Account who,
            @PathParam("id") String id,
            @QueryParam("cursor") @Nullable String cursor,
            @Context ContainerRequestContext request) {
        Company company = dossiers.company(id, who.scope()).orElseThrow(Refused::notFound);
        Sheet sheet = sheets.of(Visitor.of(request));
        return sheet.page("registry/member.jte", Map.of("view", view(sheet.texts(), who, company, Given.text(cursor))));
    }

    private OneMemberView view(Texts t, Account who, Company company, @Nullable String cursor) {
        PageOf<Dossier> page =
                directory.dossiersOf(company.id(), new PageRequest(null, PageRequest.USUAL, cursor), who.scope());
        String next = page.next();
        String path = MemberWords.PATH + "/" + company.id();
        return new OneMemberView(
                company.id(),
                company.name(),
                MemberWords.key(t, company),
                t.get("registry.member.dossiers", page.items().size()),
                page.items().stream().map(dossier -> row(t, dossier)).toList(),
                next == null ? "" : Link.to(path).with("cursor", next).address(),
                accounts.of(t, who, company.id()),
                who.role() == Role.REGIONAL_STAFF);
    }

    private static OneMemberView.Row row(Texts t, Dossier dossier) {
        return new OneMemberView.Row(
                "/dossiers/" + dossier.id(),
                MemberWords.raise(t, dossier),
                t.of(dossier.stage().label()),
                t.get("registry.status." + dossier.status().name()),
                t.date(dossier.createdAt()));
    }
}
