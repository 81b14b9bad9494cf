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
import org.aiguillage.observatory.RaiseStory;
import org.aiguillage.refusal.Checks;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.refusal.Refused;
import org.aiguillage.routing.FollowReferral;
import org.aiguillage.web.Services;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.login.Roles;
import org.aiguillage.web.sheet.Filled;
import org.aiguillage.web.sheet.Given;
import org.aiguillage.web.sheet.Sheet;
import org.aiguillage.web.sheet.Sheets;
import org.jspecify.annotations.Nullable;

/** What one investor asked, and the answer to it. */
@Hidden
@Path(RaiseAddress.ALL + "/{id}/answers/{referralId}")
public final class AnswerPage {
    private final Sheets sheets;
    private final OwnRaise own;
    private final RaiseStory stories;
    private final FollowReferral followReferral;

    AnswerPage(Services services, Sheets sheets) {
        this.sheets = sheets;
        this.own = new OwnRaise(services.dossiers(), services.referrals());
        this.stories = services.raiseStory();
        this.followReferral = services.followReferral();
    }

    @GET
    @RolesAllowed(Roles.STARTUP)
    public Response show(
            @Auth Account who,
            @PathParam("id") String id,
            @PathParam("referralId") String referralId,
            @Context ContainerRequestContext request) {
        Sheet sheet = sheets.of(Visitor.of(request));
        return page(sheet, 200, deal(who, id, referralId), Filled.empty(), "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.STARTUP)
    public Response answer(
            @Auth Account who,
            @PathParam("id") String id,
            @PathParam("referralId") String referralId,
            @Context ContainerRequestContext request,
            Form form) {
        Sheet sheet = sheets.of(Visitor.of(request));
        Filled filled = Filled.sent(form.asMap());
        try {
            String answer = said(form.asMap().getFirst("answer"));
            followReferral.resume(
                    who.caller(), new FollowReferral.Target(referralId, Given.version(form.asMap())), answer);
            return RaiseAddress.seeOther(RaiseAddress.of(id));
        } catch (Invalid e) {
            return page(sheet, 400, deal(who, id, referralId), filled.refused(e, sheet.texts()), "");
        } catch (Refused e) {
            RaiseStory.Deal deal = deal(who, id, referralId);
            return page(sheet, 409, deal, filled, sheet.texts().of(e.sentence()));
        }
    }

    /** On a page an answer has words: the investor waits for them. */
    private static String said(@Nullable String answer) {
        String words = answer == null || answer.isBlank() ? null : answer.strip();
        new Checks().required(words, "answer").done();
        return java.util.Objects.requireNonNull(words);
    }

    private RaiseStory.Deal deal(Account who, String id, String referralId) {
        return stories.deals(own.of(who, id), who.scope()).stream()
                .filter(deal -> deal.referral().id().equals(referralId))
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    private static Response page(Sheet sheet, int status, RaiseStory.Deal deal, Filled filled, String note) {
        return sheet.page(
                status,
                "startup/answer.jte",
                Map.of("view", AnswerView.of(sheet.texts(), deal, note), "filled", filled));
    }
}
