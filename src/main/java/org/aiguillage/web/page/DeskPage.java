package org.aiguillage.web.page;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import org.aiguillage.access.Account;
import org.aiguillage.delay.FlagClock;
import org.aiguillage.web.Services;
import org.aiguillage.web.api.Roles;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.sheet.Sheet;
import org.aiguillage.web.sheet.Sheets;

/** The desk: what stands still, for whoever is signed in. */
@Hidden
@Path("/overview")
public final class DeskPage {
    private final Sheets sheets;
    private final Desk desk;
    private final Clock clock;

    public DeskPage(Services services, Sheets sheets) {
        this.sheets = sheets;
        this.desk = new Desk(
                services.pipeline(),
                services.dossiers(),
                services.referrals(),
                services.mandates(),
                new FlagClock(services.visits(), services.timekeeper()),
                services.calendars().standard());
        this.clock = services.clock();
    }

    @GET
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR})
    public Response show(@Auth Account who, @Context ContainerRequestContext request) {
        Sheet sheet = sheets.of(Visitor.of(request));
        return sheet.page("desk.jte", Map.of("view", desk.view(sheet.texts(), who.scope(), clock.instant())));
    }
}
