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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aiguillage.access.Account;
import org.aiguillage.access.Role;
import org.aiguillage.cluster.Territory;
import org.aiguillage.observatory.Directory;
import org.aiguillage.observatory.Directory.Member;
import org.aiguillage.observatory.Directory.MemberFilter;
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

/** The member companies, found by place and by name. */
@Hidden
@Path("/members")
public final class MembersPage {
    private final Sheets sheets;
    private final Directory directory;

    MembersPage(Services services, Sheets sheets) {
        this.sheets = sheets;
        this.directory = services.directory();
    }

    @GET
    @RolesAllowed({Roles.TERRITORY, Roles.REGION})
    public Response list(
            @Auth Account who,
            @QueryParam("territory") @Nullable Territory territory,
            @QueryParam("q") @Nullable String q,
            @QueryParam("cursor") @Nullable String cursor,
            @Context ContainerRequestContext request) {
        Sheet sheet = sheets.of(Visitor.of(request));
        MemberFilter filter = new MemberFilter(territory, Given.text(q));
        return sheet.page("registry/members.jte", Map.of("view", view(sheet.texts(), who, filter, Given.text(cursor))));
    }

    private MembersView view(Texts t, Account who, MemberFilter filter, @Nullable String cursor) {
        PageRequest wanted = new PageRequest("name", PageRequest.USUAL, cursor);
        PageOf<Member> page = directory.members(filter, wanted, who.scope());
        String next = page.next();
        Territory territory = filter.territory();
        return new MembersView(
                t.get("registry.members.title", directory.countMembers(filter, who.scope())),
                who.role() == Role.REGIONAL_STAFF ? territories(t, filter) : List.of(),
                territory == null ? "" : territory.name(),
                filter.q() == null ? "" : filter.q(),
                page.items().stream().map(member -> MemberWords.row(t, member)).toList(),
                next == null
                        ? ""
                        : link(territory, filter.q()).with("cursor", next).address());
    }

    private static List<Chip> territories(Texts t, MemberFilter filter) {
        List<Chip> chips = new ArrayList<>();
        chips.add(new Chip(
                link(null, filter.q()).address(), t.get("registry.members.everywhere"), filter.territory() == null));
        for (Territory territory : Territory.values()) {
            chips.add(new Chip(
                    link(territory, filter.q()).address(), t.of(territory.label()), territory == filter.territory()));
        }
        return chips;
    }

    private static Link link(@Nullable Territory territory, @Nullable String q) {
        return Link.to(MemberWords.PATH).with("territory", territory).with("q", q);
    }
}
