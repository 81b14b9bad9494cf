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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aiguillage.access.Account;
import org.aiguillage.dossier.Consents;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.refusal.Refused;
import org.aiguillage.routing.ChangeConsent;
import org.aiguillage.routing.ShowConsents;
import org.aiguillage.web.Services;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.login.Roles;
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

    AccessPage(Services services, Sheets sheets) {
        this.sheets = sheets;
        this.own = new OwnRaise(services.dossiers(), services.referrals());
        this.showConsents = services.showConsents();
        this.changeConsent = services.changeConsent();
        this.mandates = services.mandates();
    }

    @GET
    @RolesAllowed(Roles.STARTUP)
    public Response show(@Auth Account who, @PathParam("id") String id, @Context ContainerRequestContext request) {
        Sheet sheet = sheets.of(Visitor.of(request));
        Texts t = sheet.texts();
        Dossier dossier = own.of(who, id);
        List<AccessView.Row> rows = new ArrayList<>();
        showConsents.of(id, who.scope()).forEach(shown -> rows.add(row(t, shown)));
        if (rows.stream().noneMatch(row -> row.investorId().isEmpty())) {
            rows.add(0, new AccessView.Row("", t.get("startup.access.all"), false, t.get("startup.access.never")));
        }
        long given = rows.stream()
                .filter(row -> row.given() && !row.investorId().isEmpty())
                .count();
        return sheet.page(
                "startup/access.jte",
                Map.of(
                        "view",
                        new AccessView(
                                RaiseAddress.of(id),
                                t.get("startup.access.finding", given),
                                dossier.status().open(),
                                rows)));
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

    @POST
    @Path("/withdrawn")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.STARTUP)
    public Response withdraw(
            @Auth Account who, @PathParam("id") String id, @FormParam("investorId") @Nullable String investorId) {
        changeConsent.withdraw(who.caller(), new ChangeConsent.Target(id, null), named(investorId));
        return back(id);
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

    private static AccessView.Row row(Texts t, ShowConsents.Shown shown) {
        Consents.Given given = shown.given();
        String investorId = given.investorId();
        String name = investorId == null
                ? t.get("startup.access.all")
                : shown.investor() == null ? t.get("startup.access.unnamed") : shown.investor();
        return new AccessView.Row(
                investorId == null ? "" : investorId, name, given.state() == Consents.State.GIVEN, state(t, given));
    }

    private static String state(Texts t, Consents.Given given) {
        Instant at = given.state() == Consents.State.GIVEN ? given.givenAt() : given.endedAt();
        return t.get("startup.access." + given.state(), at == null ? "" : t.date(at));
    }
}
