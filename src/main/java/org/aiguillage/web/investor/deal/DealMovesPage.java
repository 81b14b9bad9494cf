package org.aiguillage.web.investor.deal;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.function.BiConsumer;
import org.aiguillage.access.Account;
import org.aiguillage.delay.Holder;
import org.aiguillage.routing.FollowReferral;
import org.aiguillage.routing.FollowReferral.Target;
import org.aiguillage.web.Services;
import org.aiguillage.web.login.Roles;
import org.aiguillage.web.sheet.Filled;
import org.aiguillage.web.sheet.Given;
import org.aiguillage.web.sheet.Sheets;

/** What an investor does to a deal from its page, and from the inbox. */
@Hidden
@Path("/deals/{id}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class DealMovesPage {
    private static final String INBOX = "inbox";

    private final FollowReferral follow;
    private final DealSheet sheet;

    public DealMovesPage(Services services, Sheets sheets) {
        this.follow = services.followReferral();
        this.sheet = new DealSheet(services, sheets);
    }

    @POST
    @Path("/moves")
    @RolesAllowed(Roles.INVESTOR)
    public Response move(
            @Auth Account who,
            @PathParam("id") String id,
            @Context ContainerRequestContext request,
            MultivaluedMap<String, String> fields) {
        return done(
                who,
                id,
                request,
                fields,
                (form, deal) -> follow.move(
                        who.caller(), deal, form.as(DealForms.Move.class).to()));
    }

    @POST
    @Path("/questions")
    @RolesAllowed(Roles.INVESTOR)
    public Response ask(
            @Auth Account who,
            @PathParam("id") String id,
            @Context ContainerRequestContext request,
            MultivaluedMap<String, String> fields) {
        return done(
                who,
                id,
                request,
                fields,
                (form, deal) -> follow.waitOn(
                        who.caller(),
                        deal,
                        Holder.STARTUP,
                        form.as(DealForms.Ask.class).question()));
    }

    @POST
    @Path("/resumption")
    @RolesAllowed(Roles.INVESTOR)
    public Response resume(
            @Auth Account who,
            @PathParam("id") String id,
            @Context ContainerRequestContext request,
            MultivaluedMap<String, String> fields) {
        return done(who, id, request, fields, (form, deal) -> follow.resume(who.caller(), deal, null));
    }

    @POST
    @Path("/parking")
    @RolesAllowed(Roles.INVESTOR)
    public Response park(
            @Auth Account who,
            @PathParam("id") String id,
            @Context ContainerRequestContext request,
            MultivaluedMap<String, String> fields) {
        return done(who, id, request, fields, (form, deal) -> {
            DealForms.Park park = form.as(DealForms.Park.class);
            follow.park(who.caller(), deal, park.until(), park.pause());
        });
    }

    @POST
    @Path("/declination")
    @RolesAllowed(Roles.INVESTOR)
    public Response decline(
            @Auth Account who,
            @PathParam("id") String id,
            @Context ContainerRequestContext request,
            MultivaluedMap<String, String> fields) {
        return done(who, id, request, fields, (form, deal) -> {
            DealForms.Decline no = form.as(DealForms.Decline.class);
            follow.decline(who.caller(), deal, no.reason().name(), no.comment());
        });
    }

    @POST
    @Path("/win")
    @RolesAllowed(Roles.INVESTOR)
    public Response win(
            @Auth Account who,
            @PathParam("id") String id,
            @Context ContainerRequestContext request,
            MultivaluedMap<String, String> fields) {
        return done(
                who,
                id,
                request,
                fields,
                (form, deal) -> follow.win(
                        who.caller(), deal, form.as(DealForms.Win.class).amount()));
    }

    private Response done(
            Account who,
            String id,
            ContainerRequestContext request,
            MultivaluedMap<String, String> fields,
            BiConsumer<Filled, Target> act) {
        return sheet.after(who, id, request, fields, form -> {
            act.accept(form, new Target(id, Given.version(fields)));
            return form.value("back").equals(INBOX) ? "/deals" : "/deals/" + id;
        });
    }
}
