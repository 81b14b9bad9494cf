package org.aiguillage.web.investor.inbox;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.aiguillage.access.Account;
import org.aiguillage.web.Services;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.investor.speech.Speech;
import org.aiguillage.web.login.Roles;
import org.aiguillage.web.sheet.Sheet;
import org.aiguillage.web.sheet.Sheets;
import org.jspecify.annotations.Nullable;

/** The deals of an investor: what is new and what falls due come first. */
@Hidden
@Path("/deals")
public final class InboxPage {
    private final Speech speech;
    private final Sheets sheets;
    private final InboxWords words;

    public InboxPage(Services services, Sheets sheets) {
        this.speech = new Speech(services);
        this.sheets = sheets;
        this.words = new InboxWords(services);
    }

    @GET
    @RolesAllowed(Roles.INVESTOR)
    public Response show(
            @Auth Account who,
            @QueryParam("pile") @Nullable String pile,
            @QueryParam("from") @Nullable String from,
            @Context ContainerRequestContext request) {
        Sheet sheet = sheets.of(Visitor.of(request));
        Pile shown = Pile.of(pile).orElse(Pile.YOURS);
        return sheet.page("investor/inbox.jte", Map.of("view", words.view(speech.in(sheet.texts()), who, shown, from)));
    }
}
