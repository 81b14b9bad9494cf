package org.aiguillage.web.staff.care;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aiguillage.access.Account;
import org.aiguillage.delay.AcknowledgeFlag;
import org.aiguillage.delay.AssignFlag;
import org.aiguillage.delay.NudgeHolder;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.refusal.Refused;
import org.aiguillage.web.Services;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.login.Roles;
import org.aiguillage.web.sheet.Query;
import org.aiguillage.web.sheet.Sheet;
import org.aiguillage.web.sheet.Sheets;
import org.aiguillage.web.staff.cases.Done;
import org.aiguillage.web.staff.cases.Tried;
import org.aiguillage.web.staff.desk.DeskFilter;
import org.aiguillage.web.staff.desk.DeskPage;
import org.aiguillage.web.staff.dossier.DossierPage;
import org.aiguillage.web.staff.dossier.WhyWords;

/**
 * What the staff does about a flag, from wherever it is shown; afterwards that page is shown again, at the same place. What
 * cannot be done is said there too, with what was typed.
 */
@Hidden
@Path("/flags/{id}")
public final class FlagCarePage {
    private final Sheets sheets;
    private final AcknowledgeFlag acknowledgeFlag;
    private final AssignFlag assignFlag;
    private final NudgeHolder nudgeHolder;
    private final DeskPage desk;
    private final DossierPage dossier;

    public FlagCarePage(Services services, Sheets sheets, DeskPage desk, DossierPage dossier) {
        this.sheets = sheets;
        this.acknowledgeFlag = services.acknowledgeFlag();
        this.assignFlag = services.assignFlag();
        this.nudgeHolder = services.nudgeHolder();
        this.desk = desk;
        this.dossier = dossier;
    }

    @POST
    @Path("/nudge")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.TERRITORY, Roles.REGION})
    public Response nudge(
            @Auth Account who,
            @PathParam("id") String id,
            @BeanParam CareForm form,
            @Context ContainerRequestContext request) {
        return after(
                who,
                id,
                form,
                request,
                Done.NUDGED,
                () -> nudgeHolder.nudge(who.caller(), id, CareForm.given(form.message)));
    }

    @POST
    @Path("/assignment")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.TERRITORY, Roles.REGION})
    public Response assign(
            @Auth Account who,
            @PathParam("id") String id,
            @BeanParam CareForm form,
            @Context ContainerRequestContext request) {
        return after(
                who,
                id,
                form,
                request,
                Done.ASSIGNED,
                () -> assignFlag.hand(who.caller(), id, CareForm.given(form.from), CareForm.given(form.accountId)));
    }

    @POST
    @Path("/acknowledgement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.TERRITORY, Roles.REGION})
    public Response acknowledge(
            @Auth Account who,
            @PathParam("id") String id,
            @BeanParam CareForm form,
            @Context ContainerRequestContext request) {
        return after(
                who, id, form, request, Done.NOTED, () -> acknowledgeFlag.acknowledge(who.caller(), id, form.typed()));
    }

    private Response after(
            Account who, String id, CareForm form, ContainerRequestContext request, Done done, Runnable action) {
        Places place = Places.of(form.back);
        Sheet sheet = sheets.of(Visitor.of(request));
        try {
            action.run();
            return Response.seeOther(place.after(done, id)).build();
        } catch (Invalid e) {
            return again(400, who, place, sheet, Tried.invalid(sheet.texts(), id, e, form.typed()));
        } catch (Refused e) {
            if (e.why() == Refused.Why.NOT_FOUND || e.why() == Refused.Why.FORBIDDEN) {
                throw e;
            }
            return again(409, who, place, sheet, Tried.refused(sheet.texts(), id, e, form.typed()));
        }
    }

    private Response again(int status, Account who, Places place, Sheet sheet, Tried tried) {
        String id = place.dossierId();
        return id == null
                ? desk.page(status, who, sheet, Query.of(place.query(), DeskFilter.NAMES), "", tried)
                : dossier.page(status, who, id, sheet, Query.of(place.query(), WhyWords.NAMES), "", tried);
    }
}
