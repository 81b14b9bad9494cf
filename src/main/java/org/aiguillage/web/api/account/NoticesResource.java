package org.aiguillage.web.api.account;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.aiguillage.access.Account;
import org.aiguillage.notice.Notice;
import org.aiguillage.notice.Outbox;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.refusal.Refused;
import org.aiguillage.web.api.call.Pages;
import org.aiguillage.web.api.call.Paging;
import org.aiguillage.web.login.Roles;
import org.jspecify.annotations.Nullable;

/** The messages to people, for the staff to see which could not be sent. */
@Path("/api/notices")
@Produces(MediaType.APPLICATION_JSON)
public final class NoticesResource {
    private final Outbox outbox;
    private final Clock clock;

    public NoticesResource(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.TERRITORY, Roles.REGION})
    public PageOf<NoticeView> list(
            @Auth Account who, @QueryParam("state") Notice.@Nullable State state, @BeanParam Paging paging) {
        return Pages.of(outbox.list(state, paging.request(), who.scope()), NoticeView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.TERRITORY, Roles.REGION})
    public NoticeView show(@Auth Account who, @PathParam("id") String id) {
        return outbox.find(id, who.scope()).map(NoticeView::of).orElseThrow(Refused::notFound);
    }

    /** Tries a message again that was given up. */
    @POST
    @Path("/{id}/retry")
    @RolesAllowed({Roles.TERRITORY, Roles.REGION})
    public NoticeView retry(@Auth Account who, @PathParam("id") String id) {
        return NoticeView.of(outbox.retry(id, clock.instant(), who.scope()));
    }
}
