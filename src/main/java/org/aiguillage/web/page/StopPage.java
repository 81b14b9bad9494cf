package org.aiguillage.web.page;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.aiguillage.notice.StopNotices;
import org.aiguillage.web.door.FromAnywhere;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.sheet.Sheets;

/**
 * The end of the link that each message carries. Opening it only asks, for mail scanners open every link; the button, or the
 * one-click POST of RFC 8058 that mail programs send, stops. Who holds the link needs no login and may come from any site.
 */
@Hidden
@Path("/notices/stop/{token}")
public final class StopPage {
    private final Sheets sheets;
    private final StopNotices stopNotices;

    public StopPage(StopNotices stopNotices, Sheets sheets) {
        this.sheets = sheets;
        this.stopNotices = stopNotices;
    }

    @GET
    @PermitAll
    public Response ask(@PathParam("token") String token, @Context ContainerRequestContext request) {
        return stopNotices.knows(token) ? page(200, "ask", request) : page(404, "unknown", request);
    }

    /** The body, {@code List-Unsubscribe=One-Click} or that of the button, says nothing that the address does not. */
    @POST
    @PermitAll
    @FromAnywhere
    public Response stop(@PathParam("token") String token, @Context ContainerRequestContext request) {
        return stopNotices.stop(token) ? page(200, "done", request) : page(404, "unknown", request);
    }

    private Response page(int status, String step, ContainerRequestContext request) {
        return sheets.of(Visitor.of(request)).page(status, "stop.jte", Map.of("step", step));
    }
}
