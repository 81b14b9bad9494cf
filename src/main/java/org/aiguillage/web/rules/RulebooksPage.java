package org.aiguillage.web.rules;

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
import org.aiguillage.web.login.Roles;
import org.aiguillage.web.sheet.Sheet;
import org.aiguillage.web.sheet.Sheets;

/** The versions of the rulebook: the one that decides, those that wait, those that were. */
@Hidden
@Path("/rulebooks")
public final class RulebooksPage {
    private final Sheets sheets;
    private final RulebooksWords words;

    RulebooksPage(Services services, Sheets sheets) {
        this.sheets = sheets;
        this.words = new RulebooksWords(services);
    }

    @GET
    @RolesAllowed({Roles.TERRITORY, Roles.REGION})
    public Response list(@Auth Account who, @Context ContainerRequestContext request) {
        Sheet sheet = sheets.of(Visitor.of(request));
        return sheet.page("rules/rulebooks.jte", Map.of("view", words.view(sheet.texts(), who)));
    }
}
