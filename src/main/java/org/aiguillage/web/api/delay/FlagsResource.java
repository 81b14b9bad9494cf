package org.aiguillage.web.api.delay;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.aiguillage.access.Account;
import org.aiguillage.cluster.Territory;
import org.aiguillage.delay.AcknowledgeFlag;
import org.aiguillage.delay.Flag;
import org.aiguillage.delay.FlagClock;
import org.aiguillage.delay.Flags;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.journal.Journal;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.observatory.Pipeline;
import org.aiguillage.refusal.Checks;
import org.aiguillage.refusal.Refused;
import org.aiguillage.web.api.call.IfMatch;
import org.aiguillage.web.api.call.Language;
import org.aiguillage.web.api.call.Pages;
import org.aiguillage.web.api.call.Paging;
import org.aiguillage.web.login.Roles;
import org.jspecify.annotations.Nullable;

/** What was found slow. */
@Path("/api/flags")
@Produces(MediaType.APPLICATION_JSON)
public final class FlagsResource {
    private final Flags flags;
    private final Pipeline pipeline;
    private final AcknowledgeFlag acknowledgeFlag;
    private final FlagClock flagClock;
    private final Clock clock;
    private final Journal journal;

    public FlagsResource(
            Flags flags,
            Pipeline pipeline,
            AcknowledgeFlag acknowledgeFlag,
            FlagClock flagClock,
            Clock clock,
            Journal journal) {
        this.flags = flags;
        this.pipeline = pipeline;
        this.acknowledgeFlag = acknowledgeFlag;
        this.flagClock = flagClock;
        this.clock = clock;
        this.journal = journal;
    }

    record Comment(String comment) {
        Comment {
            new Checks().required(comment, "comment").done();
        }
    }

    @GET
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public PageOf<FlagView> list(
            @Auth Account who,
            @QueryParam("level") @Nullable Level level,
            @QueryParam("territory") @Nullable Territory territory,
            @QueryParam("holder") @Nullable Holder holder,
            @QueryParam("open") @Nullable Boolean open,
            @BeanParam Paging paging,
            @Context HttpHeaders headers) {
        Pipeline.FlagFilter filter = new Pipeline.FlagFilter(level, territory, holder, open);
        return Pages.of(pipeline.flags(filter, paging.request(), who.scope()), flag -> view(who, flag, headers));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public FlagView show(@Auth Account who, @PathParam("id") String id, @Context HttpHeaders headers) {
        return view(who, find(who, id), headers);
    }

    @POST
    @Path("/{id}/acknowledgement")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public FlagView acknowledge(
            @Auth Account who,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Comment comment,
            @Context HttpHeaders headers) {
        Long expected = IfMatch.version(ifMatch);
        return journal.change(who.id(), change -> {
            IfMatch.require(expected, find(who, id).version());
            return view(who, acknowledgeFlag.acknowledge(who.caller(), id, comment.comment()), headers);
        });
    }

    private Flag find(Account who, String id) {
        return flags.find(id, who.scope()).orElseThrow(Refused::notFound);
    }

    private FlagView view(Account who, Flag flag, HttpHeaders headers) {
        return FlagView.of(flag, flagClock.elapsed(flag, clock.instant()), who, Language.of(headers));
    }
}
