package org.aiguillage.web.rules;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.aiguillage.access.Account;
import org.aiguillage.backtest.AskBacktest;
import org.aiguillage.backtest.Backtest;
import org.aiguillage.backtest.Backtests;
import org.aiguillage.refusal.Refused;
import org.aiguillage.web.Services;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.login.Roles;
import org.aiguillage.web.sheet.Sheet;
import org.aiguillage.web.sheet.Sheets;
import org.jspecify.annotations.Nullable;

/** One back-test, for the regional staff: how far it has come, and then what it found. */
@Hidden
@Path("/backtests")
public final class BacktestPage {
    private final Sheets sheets;
    private final Backtests backtests;
    private final AskBacktest askBacktest;
    private final BacktestWords words;

    BacktestPage(Services services, Sheets sheets) {
        this.sheets = sheets;
        this.backtests = services.backtests();
        this.askBacktest = services.askBacktest();
        this.words = new BacktestWords(services);
    }

    /** @param part set by a page that looks again by itself: once there is more to see, it is to reload as a whole */
    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.REGION)
    public Response show(
            @Auth Account who,
            @PathParam("id") String id,
            @HeaderParam("HX-Request") @Nullable String part,
            @Context ContainerRequestContext request) {
        Visitor visitor = Visitor.of(request);
        Sheet sheet = sheets.of(visitor);
        Backtest backtest = find(id);
        Response page = sheet.page(
                "rules/backtest.jte", Map.of("view", words.view(visitor.language(), sheet.texts(), who, backtest)));
        return part == null || backtest.pending()
                ? page
                : Response.fromResponse(page).header("HX-Refresh", "true").build();
    }

    @POST
    @Path("/{id}/cancellation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.REGION)
    public Response cancel(@Auth Account who, @PathParam("id") String id) {
        if (find(id).pending()) {
            askBacktest.cancel(who.caller(), id, null);
        }
        return Response.seeOther(URI.create("/backtests/" + id)).build();
    }

    private Backtest find(String id) {
        return backtests.find(id).orElseThrow(Refused::notFound);
    }
}
