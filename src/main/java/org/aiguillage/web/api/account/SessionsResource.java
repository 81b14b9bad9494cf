package org.aiguillage.web.api.account;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.aiguillage.access.Account;
import org.aiguillage.access.session.KeepSessions;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.web.api.call.Pages;
import org.aiguillage.web.api.call.Paging;
import org.aiguillage.web.api.call.Slice;
import org.aiguillage.web.login.Roles;
import org.jspecify.annotations.Nullable;

/** The sessions of the pages: their owner sees them and ends them. */
@Path("/api/sessions")
@Produces(MediaType.APPLICATION_JSON)
public final class SessionsResource {
    private final KeepSessions keepSessions;

    public SessionsResource(KeepSessions keepSessions) {
        this.keepSessions = keepSessions;
    }

    /** Newest first; the caller's own where no account is named. */
    @GET
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public PageOf<SessionView> list(
            @Auth Account who, @QueryParam("accountId") @Nullable String accountId, @BeanParam Paging paging) {
        String owner = Objects.requireNonNullElse(accountId, who.id());
        return Pages.of(Slice.of(keepSessions.of(who.caller(), owner), paging.request()), SessionView::of);
    }

    /** At its next click, whoever holds the session is out. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public Response end(@Auth Account who, @PathParam("id") String id) {
        keepSessions.end(who.caller(), id);
        return Response.noContent().build();
    }
}
