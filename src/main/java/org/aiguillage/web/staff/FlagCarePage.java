package org.aiguillage.web.staff;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.regex.Pattern;
import org.aiguillage.access.Account;
import org.aiguillage.delay.AcknowledgeFlag;
import org.aiguillage.delay.AssignFlag;
import org.aiguillage.delay.NudgeHolder;
import org.aiguillage.web.Services;
import org.aiguillage.web.api.Roles;
import org.jspecify.annotations.Nullable;

/** What the staff does about a flag, from wherever it is shown; afterwards that page is shown again, at the same place. */
@Hidden
@Path("/flags/{id}")
public final class FlagCarePage {
    /** A page of this room, with its filter. */
    private static final Pattern OURS =
            Pattern.compile("/(desk|dossiers/[0-9A-Za-z-]{1,60})(\\?[0-9A-Za-z_.=&%+-]{0,1000})?");

    private final AcknowledgeFlag acknowledgeFlag;
    private final AssignFlag assignFlag;
    private final NudgeHolder nudgeHolder;

    FlagCarePage(Services services) {
        this.acknowledgeFlag = services.acknowledgeFlag();
        this.assignFlag = services.assignFlag();
        this.nudgeHolder = services.nudgeHolder();
    }

    @POST
    @Path("/nudge")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.TERRITORY, Roles.REGION})
    public Response nudge(
            @Auth Account who,
            @PathParam("id") String id,
            @FormParam("message") @Nullable String message,
            @FormParam("back") @Nullable String back) {
        nudgeHolder.nudge(who.caller(), id, given(message));
        return again(back, id, Done.NUDGED);
    }

    @POST
    @Path("/assignment")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.TERRITORY, Roles.REGION})
    public Response assign(
            @Auth Account who,
            @PathParam("id") String id,
            @FormParam("accountId") @Nullable String accountId,
            @FormParam("back") @Nullable String back) {
        assignFlag.assign(who.caller(), id, given(accountId));
        return again(back, id, Done.ASSIGNED);
    }

    @POST
    @Path("/acknowledgement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.TERRITORY, Roles.REGION})
    public Response acknowledge(
            @Auth Account who,
            @PathParam("id") String id,
            @FormParam("comment") @Nullable String comment,
            @FormParam("back") @Nullable String back) {
        acknowledgeFlag.acknowledge(who.caller(), id, comment == null ? "" : comment);
        return again(back, id, Done.NOTED);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static Response again(@Nullable String back, String flagId, Done done) {
        String page = back != null && OURS.matcher(back).matches() ? back : DeskWords.PATH;
        String address = page + (page.contains("?") ? "&" : "?") + "done=" + done + "#flag-" + flagId;
        return Response.seeOther(URI.create(address)).build();
    }
}
