package org.aiguillage.web.startup;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.aiguillage.access.Account;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.refusal.Checks;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.routing.ChangeDossier;
import org.aiguillage.web.Services;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.login.Roles;
import org.aiguillage.web.sheet.Filled;
import org.aiguillage.web.sheet.Sheet;
import org.aiguillage.web.sheet.Sheets;

/** Giving a raise up, on a page of its own: there is no way back. */
@Hidden
@Path(RaiseAddress.ALL + "/{id}/withdrawal")
public final class EndPage {
    private static final int LONGEST_REASON = 2_000;

    private final Sheets sheets;
    private final OwnRaise own;
    private final ChangeDossier changeDossier;

    EndPage(Services services, Sheets sheets) {
        this.sheets = sheets;
        this.own = new OwnRaise(services.dossiers(), services.referrals());
        this.changeDossier = services.changeDossier();
    }

    @GET
    @RolesAllowed(Roles.STARTUP)
    public Response show(@Auth Account who, @PathParam("id") String id, @Context ContainerRequestContext request) {
        Dossier dossier = own.of(who, id);
        return dossier.status().open()
                ? page(sheets.of(Visitor.of(request)), 200, dossier, Filled.empty())
                : RaiseAddress.seeOther(RaiseAddress.of(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.STARTUP)
    public Response withdraw(
            @Auth Account who, @PathParam("id") String id, @Context ContainerRequestContext request, Form form) {
        Sheet sheet = sheets.of(Visitor.of(request));
        Dossier dossier = own.of(who, id);
        String reason = form.asMap().getFirst("reason");
        try {
            String words = reason == null || reason.isBlank() ? null : reason.strip();
            new Checks().text(words, "reason", LONGEST_REASON).done();
            changeDossier.withdraw(who.caller(), id, words);
            return RaiseAddress.seeOther(RaiseAddress.of(id));
        } catch (Invalid e) {
            return page(sheet, 400, dossier, Filled.sent(form.asMap()).refused(e, sheet.texts()));
        }
    }

    private static Response page(Sheet sheet, int status, Dossier dossier, Filled filled) {
        return sheet.page(
                status,
                "startup/withdrawal.jte",
                Map.of(
                        "raise", RaiseAddress.of(dossier.id()),
                        "open", dossier.openReferrals(),
                        "filled", filled));
    }
}
