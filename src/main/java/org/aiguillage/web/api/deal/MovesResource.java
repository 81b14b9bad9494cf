package org.aiguillage.web.api.deal;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.aiguillage.access.Account;
import org.aiguillage.delay.Holder;
import org.aiguillage.refusal.Checks;
import org.aiguillage.routing.DealClock;
import org.aiguillage.routing.FollowReferral;
import org.aiguillage.routing.FollowReferral.Target;
import org.aiguillage.routing.Referral;
import org.aiguillage.routing.ReferralStage;
import org.aiguillage.web.api.call.IfMatch;
import org.aiguillage.web.input.MayBeEmpty;
import org.aiguillage.web.login.Roles;
import org.jspecify.annotations.Nullable;

/** What can be done to a deal; each answers with the deal as it then is. */
@Path("/api/referrals")
@Produces(MediaType.APPLICATION_JSON)
public final class MovesResource {
    private final FollowReferral follow;
    private final DealClock dealClock;

    public MovesResource(FollowReferral follow, DealClock dealClock) {
        this.follow = follow;
        this.dealClock = dealClock;
    }

    record Move(ReferralStage to) {
        Move {
            new Checks().required(to, "to").done();
        }
    }

    record Wait(Holder on, String reason) {
        Wait {
            new Checks().required(on, "on").required(reason, "reason").done();
        }
    }

    /** @param answer to the question that was asked; absent to end the wait, or the parking, without a word */
    @MayBeEmpty
    record Answer(@Nullable String answer) {}

    record Parking(LocalDate until, String reason) {
        Parking {
            new Checks().required(until, "until").required(reason, "reason").done();
        }
    }

    record Declination(String reason, @Nullable String comment) {
        Declination {
            new Checks().required(reason, "reason").done();
        }
    }

    record Win(Long amount) {
        Win {
            new Checks().required(amount, "amount").done();
        }
    }

    @POST
    @Path("/{id}/moves")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INVESTOR, Roles.REGION})
    public ReferralView move(
            @Auth Account who,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Move move) {
        return view(who, follow.move(who.caller(), target(id, ifMatch), move.to()));
    }

    @POST
    @Path("/{id}/waiting")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INVESTOR, Roles.REGION})
    public ReferralView waitOn(
            @Auth Account who,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Wait wait) {
        return view(who, follow.waitOn(who.caller(), target(id, ifMatch), wait.on(), wait.reason()));
    }

    @POST
    @Path("/{id}/resumption")
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public ReferralView resume(
            @Auth Account who,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Answer said) {
        return view(who, follow.resume(who.caller(), target(id, ifMatch), said.answer()));
    }

    @POST
    @Path("/{id}/parking")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public ReferralView park(
            @Auth Account who,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Parking parking) {
        return view(who, follow.park(who.caller(), target(id, ifMatch), parking.until(), parking.reason()));
    }

    @POST
    @Path("/{id}/declination")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INVESTOR, Roles.REGION})
    public ReferralView decline(
            @Auth Account who,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Declination no) {
        return view(who, follow.decline(who.caller(), target(id, ifMatch), no.reason(), no.comment()));
    }

    @POST
    @Path("/{id}/win")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INVESTOR, Roles.REGION})
    public ReferralView win(
            @Auth Account who, @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, Win win) {
        return view(who, follow.win(who.caller(), target(id, ifMatch), win.amount()));
    }

    private static Target target(String id, @Nullable String ifMatch) {
        return new Target(id, IfMatch.version(ifMatch));
    }

    private ReferralView view(Account who, Referral referral) {
        return ReferralView.of(referral, dealClock, who);
    }
}
