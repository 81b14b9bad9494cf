package org.aiguillage.web.startup;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import org.aiguillage.access.Account;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Raise;
import org.aiguillage.observatory.RaiseStory;
import org.aiguillage.routing.ChangeDossier;
import org.aiguillage.routing.SubmitDossier;
import org.aiguillage.web.Services;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.login.Roles;
import org.aiguillage.web.sheet.Sectors;
import org.aiguillage.web.sheet.Sheet;
import org.aiguillage.web.sheet.Sheets;

/** One raise: while the company puts it together what it lacks, and from then on how it fares. */
@Hidden
@Path(RaiseAddress.ALL + "/{id}")
public final class RaisePage {
    private final Sheets sheets;
    private final OwnRaise own;
    private final RaiseStory stories;
    private final RaiseWords words;
    private final Drafting drafting;
    private final SubmitDossier submitDossier;
    private final ChangeDossier changeDossier;
    private final Clock clock;

    RaisePage(Services services, Sheets sheets) {
        this.sheets = sheets;
        this.own = new OwnRaise(services.dossiers(), services.referrals());
        this.stories = services.raiseStory();
        this.words = new RaiseWords(services);
        this.drafting = new Drafting(services.completeness(), new Sectors(services.rulebooks()));
        this.submitDossier = services.submitDossier();
        this.changeDossier = services.changeDossier();
        this.clock = services.clock();
    }

    @GET
    @RolesAllowed(Roles.STARTUP)
    public Response show(@Auth Account who, @PathParam("id") String id, @Context ContainerRequestContext request) {
        Sheet sheet = sheets.of(Visitor.of(request));
        Dossier dossier = own.of(who, id);
        if (dossier.withStartup()) {
            return sheet.page("startup/draft.jte", Map.of("view", drafting.view(sheet.texts(), dossier)));
        }
        RaiseStory.Story story = stories.of(id, who.scope());
        return sheet.page(
                "startup/raise.jte", Map.of("view", words.view(sheet.texts(), story, who.caller(), clock.instant())));
    }

    @POST
    @Path("/submission")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.STARTUP)
    public Response submit(@Auth Account who, @PathParam("id") String id) {
        submitDossier.submit(who.caller(), id, null);
        return RaiseAddress.seeOther(RaiseAddress.of(id));
    }

    @POST
    @Path("/lead")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.STARTUP)
    public Response leadFound(@Auth Account who, @PathParam("id") String id) {
        Dossier dossier = own.of(who, id);
        Raise raise = dossier.raise();
        changeDossier.change(
                who.caller(), id, dossier.version(), raise.withAsk(raise.ask().withLeadFound(true)));
        return RaiseAddress.seeOther(RaiseAddress.of(id));
    }
}
