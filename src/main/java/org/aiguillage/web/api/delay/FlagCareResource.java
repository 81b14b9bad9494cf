package org.aiguillage.web.api.delay;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.function.Supplier;
import org.aiguillage.access.Account;
import org.aiguillage.delay.AssignFlag;
import org.aiguillage.delay.Flag;
import org.aiguillage.delay.FlagClock;
import org.aiguillage.delay.Flags;
import org.aiguillage.delay.NudgeHolder;
import org.aiguillage.journal.Journal;
import org.aiguillage.refusal.Refused;
import org.aiguillage.web.api.call.IfMatch;
import org.aiguillage.web.api.call.Language;
import org.aiguillage.web.login.Roles;
import org.jspecify.annotations.Nullable;

/** What the staff does about what was found slow: one of them sees to it, its holder is reminded. */
@Path("/api/flags")
@Produces(MediaType.APPLICATION_JSON)
public final class FlagCareResource {
    private final Flags flags;
    private final AssignFlag assignFlag;
    private final NudgeHolder nudgeHolder;
    private final FlagClock flagClock;
    private final Clock clock;
    private final Journal journal;

    public FlagCareResource(
            Flags flags,
            AssignFlag assignFlag,
            NudgeHolder nudgeHolder,
            FlagClock flagClock,
            Clock clock,
            Journal journal) {
        this.flags = flags;
        this.assignFlag = assignFlag;
        this.nudgeHolder = nudgeHolder;
        this.flagClock = flagClock;
        this.clock = clock;
        this.journal = journal;
    }

    /** @param accountId null or absent: nobody sees to it any more */
    record To(@Nullable String accountId) {}

    /** @param message what to add to the reminder */
    record Words(@Nullable String message) {}

    @POST
    @Path("/{id}/assignment")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERRITORY, Roles.REGION})
    public FlagView assign(
            @Auth Account who,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            To to,
            @Context HttpHeaders headers) {
        return change(who, id, ifMatch, headers, () -> assignFlag.assign(who.caller(), id, to.accountId()));
    }

    @POST
    @Path("/{id}/nudge")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERRITORY, Roles.REGION})
    public FlagView nudge(
            @Auth Account who,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Words words,
            @Context HttpHeaders headers) {
        return change(who, id, ifMatch, headers, () -> nudgeHolder.nudge(who.caller(), id, words.message()));
    }

    private FlagView change(
            Account who, String id, @Nullable String ifMatch, HttpHeaders headers, Supplier<Flag> change) {
        Long expected = IfMatch.version(ifMatch);
        return journal.change(who.id(), all -> {
            IfMatch.require(
                    expected,
                    flags.find(id, who.scope()).orElseThrow(Refused::notFound).version());
            Flag flag = change.get();
            return FlagView.of(flag, flagClock.elapsed(flag, clock.instant()), who, Language.of(headers));
        });
    }
}
