package org.aiguillage.web.api.delay;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aiguillage.delay.Calendars;
import org.aiguillage.delay.Pause;
import org.aiguillage.delay.WorkingCalendar;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Checks;
import org.aiguillage.refusal.Expected;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.refusal.Refused;
import org.aiguillage.web.login.Roles;
import org.jspecify.annotations.Nullable;

/** Working time, computed as the product computes it. */
@Path("/api/calendars/{name}")
@Produces(MediaType.APPLICATION_JSON)
public final class CalendarsResource {
    private static final int MOST_PAUSES = 100;
    private static final Sentence NEVER_OPEN = new Sentence(
            "des pauses qui laissent assez de temps ouvré étaient attendues",
            "pauses that leave enough working time were expected");

    private final Calendars calendars;

    public CalendarsResource(Calendars calendars) {
        this.calendars = calendars;
    }

    record WorkingTime(long milliseconds) {}

    record Due(Instant due) {}

    @GET
    @Path("/working-time")
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public WorkingTime workingTime(
            @PathParam("name") String name,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("to") @Nullable Instant to,
            @QueryParam("pause") List<Pause> pauses) {
        WorkingCalendar calendar = calendar(name);
        require(pauses).required(from, "from").required(to, "to").done();
        return new WorkingTime(calendar.working(given(from), given(to), pauses).toMillis());
    }

    @GET
    @Path("/due")
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public Due due(
            @PathParam("name") String name,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("amount") @Nullable Duration amount,
            @QueryParam("pause") List<Pause> pauses) {
        WorkingCalendar calendar = calendar(name);
        require(pauses).required(from, "from").required(amount, "amount").done();
        try {
            return new Due(calendar.due(given(from), given(amount), pauses));
        } catch (IllegalStateException e) {
            throw new Invalid("pause", NEVER_OPEN);
        }
    }

    private static Checks require(List<Pause> pauses) {
        return new Checks().that(pauses.size() <= MOST_PAUSES, "pause", Expected.listOfAtMost(MOST_PAUSES));
    }

    private static <T> T given(@Nullable T value) {
        return java.util.Objects.requireNonNull(value, "checked before");
    }

    private WorkingCalendar calendar(String name) {
        return calendars.named(name).orElseThrow(Refused::notFound);
    }
}
