package org.aiguillage.web.investor.pace;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.aiguillage.access.Account;
import org.aiguillage.web.Services;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.investor.mandate.MandateDesk;
import org.aiguillage.web.investor.speech.Speech;
import org.aiguillage.web.login.Roles;
import org.aiguillage.web.sheet.Sheet;
import org.aiguillage.web.sheet.Sheets;

/** How fast an investor answers, beside the others. */
@Hidden
@Path("/pace")
public final class PacePage {
    private final Sheets sheets;
    private final Speech speech;
    private final PaceWords words;

    public PacePage(Services services, Sheets sheets) {
        this.sheets = sheets;
        this.speech = new Speech(services);
        this.words = new PaceWords(services);
    }

    @GET
    @RolesAllowed(Roles.INVESTOR)
    public Response show(@Auth Account who, @Context ContainerRequestContext request) {
        Sheet sheet = sheets.of(Visitor.of(request));
        PaceView view =
                words.view(speech.in(sheet.texts()), MandateDesk.own(who).investor());
        return sheet.page("investor/pace.jte", Map.of("view", view));
    }
}
