package org.aiguillage.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.aiguillage.delay.Calendars;
import org.aiguillage.notice.StopNotices;

/**
 * The end of the link that each message carries. Opening it only asks, for mail scanners open every link; the button, or the
 * one-click POST of RFC 8058 that mail programs send, stops. Who holds the link needs no login and may come from any site.
 */
@Hidden
@Path("/notices/stop/{token}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public final class StopResource {
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.aiguillage.web.jte");
    private final StopNotices stopNotices;

    public StopResource(StopNotices stopNotices) {
        this.stopNotices = stopNotices;
    }

    @GET
    @PermitAll
    public Response ask(@PathParam("token") String token, @Context HttpHeaders headers) {
        return stopNotices.knows(token) ? page(200, "ask", headers) : page(404, "unknown", headers);
    }

    /** The body, {@code List-Unsubscribe=One-Click} or that of the button, says nothing that the address does not. */
    @POST
    @PermitAll
    public Response stop(@PathParam("token") String token, @Context HttpHeaders headers) {
        return stopNotices.stop(token) ? page(200, "done", headers) : page(404, "unknown", headers);
    }

    private Response page(int status, String step, HttpHeaders headers) {
        Texts t = new Texts(new Visitor(headers).language(), Calendars.PARIS);
        StringOutput html = new StringOutput();
        templates.render("stop.jte", Map.of("t", t, "frame", new Frame("", false), "step", step), html);
        return Response.status(status)
                .entity(html.toString())
                .header("Content-Security-Policy", Sheets.POLICY)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, "Cookie, Accept-Language")
                .build();
    }
}
