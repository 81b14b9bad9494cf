package org.aiguillage.web.startup;

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
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import org.aiguillage.access.Account;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Raise;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.refusal.Refused;
import org.aiguillage.routing.ChangeDossier;
import org.aiguillage.web.Services;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.login.Roles;
import org.aiguillage.web.sheet.Filled;
import org.aiguillage.web.sheet.Given;
import org.aiguillage.web.sheet.Money;
import org.aiguillage.web.sheet.Sectors;
import org.aiguillage.web.sheet.Sheet;
import org.aiguillage.web.sheet.Sheets;
import org.jspecify.annotations.Nullable;

/** One step of putting a dossier together: a form that saves what is in it, whole or not. */
@Hidden
@Path(RaiseAddress.ALL + "/{id}/steps/{step}")
public final class StepPage {
    private static final String HERE = "here";

    private final Sheets sheets;
    private final OwnRaise own;
    private final ChangeDossier changeDossier;
    private final Sectors sectors;
    private final Drafting drafting;
    private final Clock clock;

    StepPage(Services services, Sheets sheets) {
        this.sheets = sheets;
        this.own = new OwnRaise(services.dossiers(), services.referrals());
        this.changeDossier = services.changeDossier();
        this.sectors = new Sectors(services.rulebooks());
        this.drafting = new Drafting(services.completeness(), sectors);
        this.clock = services.clock();
    }

    @GET
    @RolesAllowed(Roles.STARTUP)
    public Response show(
            @Auth Account who,
            @PathParam("id") String id,
            @PathParam("step") String step,
            @QueryParam("saved") @Nullable String saved,
            @Context ContainerRequestContext request) {
        Dossier dossier = own.of(who, id);
        if (!own.inHand(who, dossier)) {
            return RaiseAddress.seeOther(RaiseAddress.of(id));
        }
        Sheet sheet = sheets.of(Visitor.of(request));
        String note = saved == null
                ? ""
                : sheet.texts().get("startup.saved", sheet.texts().time(clock.instant()));
        return page(sheet, 200, dossier, Step.at(step), StepForm.showing(dossier.raise()), note);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.STARTUP)
    public Response save(
            @Auth Account who,
            @PathParam("id") String id,
            @PathParam("step") String path,
            @Context ContainerRequestContext request,
            Form form) {
        Dossier dossier = own.of(who, id);
        Step step = Step.at(path);
        Sheet sheet = sheets.of(Visitor.of(request));
        try {
            saved(who, dossier, form);
            return RaiseAddress.seeOther(RaiseAddress.of(id) + onwards(step, form));
        } catch (Invalid e) {
            return page(
                    sheet, 400, dossier, step, StepForm.sent(form).refused(StepForm.named(e, form), sheet.texts()), "");
        } catch (Refused e) {
            if (e.why() != Refused.Why.STALE) {
                throw e;
            }
            return page(
                    sheet,
                    409,
                    dossier,
                    step,
                    StepForm.sent(form),
                    sheet.texts().get("startup.stale"));
        }
    }

    /** What is as it was leaves no trace. */
    private void saved(Account who, Dossier dossier, Form form) {
        Raise raise = StepForm.over(dossier.raise(), form);
        if (!raise.equals(dossier.raise())) {
            changeDossier.change(who.caller(), dossier.id(), Given.version(form.asMap()), raise);
        }
    }

    private static String onwards(Step step, Form form) {
        String then = form.asMap().getFirst("then");
        if (HERE.equals(then)) {
            return step.address() + "?saved=1";
        }
        return "close".equals(then) ? "" : step.onwards();
    }

    private Response page(Sheet sheet, int status, Dossier dossier, Step step, Filled filled, String note) {
        return sheet.page(
                status,
                step.template(),
                Map.of(
                        "view",
                        new FormView(
                                RaiseAddress.of(dossier.id()),
                                RaiseAddress.of(dossier.id()) + step.address(),
                                Long.toString(dossier.version()),
                                note,
                                dossier.raise().company(),
                                new Money(sheet.texts(), dossier.raise().ask().currency()).unit(),
                                dossier.submittedAt() == null || dossier.withStartup(),
                                drafting.steps(sheet.texts(), dossier, step)),
                        "filled",
                        filled,
                        "sectors",
                        sectors.options(sheet.texts())));
    }
}
