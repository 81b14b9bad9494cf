package org.aiguillage.web.startup;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.aiguillage.access.Account;
import org.aiguillage.dossier.CompletenessPolicy;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.observatory.Pipeline;
import org.aiguillage.observatory.Pipeline.DossierFilter;
import org.aiguillage.observatory.RaiseStory;
import org.aiguillage.web.Services;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.login.Roles;
import org.aiguillage.web.sheet.Sheet;
import org.aiguillage.web.sheet.Sheets;
import org.aiguillage.web.sheet.Texts;

/** All raises of a company, what waits on it first; and the beginning of another. */
@Hidden
@Path(RaiseAddress.ALL)
public final class RaisesPage {
    private final Sheets sheets;
    private final Pipeline pipeline;
    private final RaiseStory stories;
    private final CompletenessPolicy completeness;
    private final BeginRaise beginRaise;

    RaisesPage(Services services, Sheets sheets) {
        this.sheets = sheets;
        this.pipeline = services.pipeline();
        this.stories = services.raiseStory();
        this.completeness = services.completeness();
        this.beginRaise = new BeginRaise(services.pipeline(), services.dossiers(), services.changeDossier());
    }

    @GET
    @RolesAllowed(Roles.STARTUP)
    public Response show(@Auth Account who, @Context ContainerRequestContext request) {
        Sheet sheet = sheets.of(Visitor.of(request));
        Texts t = sheet.texts();
        List<RaisesView.Row> rows = pipeline
                .dossiers(DossierFilter.ALL, new PageRequest("-createdAt", PageRequest.MOST, null), who.scope())
                .items()
                .stream()
                .map(dossier -> row(t, who, dossier))
                .sorted(java.util.Comparator.comparing(
                        (RaisesView.Row row) -> row.open() ? row.todo().isEmpty() ? 1 : 0 : 2))
                .toList();
        return sheet.page("startup/raises.jte", Map.of("view", new RaisesView(finding(t, rows), lead(t, rows), rows)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.STARTUP)
    public Response begin(@Auth Account who) {
        return RaiseAddress.seeOther(RaiseAddress.of(beginRaise.begin(who).id()) + Step.COMPANY.address());
    }

    private static String finding(Texts t, List<RaisesView.Row> rows) {
        if (rows.isEmpty()) {
            return t.get("startup.raises.none");
        }
        long waiting = rows.stream().filter(row -> !row.todo().isEmpty()).count();
        if (waiting > 0) {
            return t.get("startup.raises.waiting", waiting);
        }
        long open = rows.stream().filter(RaisesView.Row::open).count();
        return t.get(open == 0 ? "startup.raises.closed" : "startup.raises.open", open);
    }

    private static String lead(Texts t, List<RaisesView.Row> rows) {
        return t.get(rows.isEmpty() ? "startup.raises.none.lead" : "startup.raises.lead");
    }

    private RaisesView.Row row(Texts t, Account who, Dossier dossier) {
        RaiseStory.Story story = new RaiseStory.Story(dossier, stories.deals(dossier, who.scope()), List.of());
        return new RaisesView.Row(
                RaiseAddress.of(dossier.id()),
                RaiseWords.what(t, dossier.raise().ask()),
                t.of(dossier.stage().label()),
                dossier.withStartup() ? "" : RaiseWords.finding(t, story),
                todo(t, story),
                RaiseWords.since(t, dossier),
                dossier.status().open());
    }

    private String todo(Texts t, RaiseStory.Story story) {
        Dossier dossier = story.dossier();
        if (dossier.withStartup()) {
            int missing = Owed.by(completeness, dossier).byCompany();
            return missing == 0 ? t.get("startup.todo.submit") : t.get("startup.todo.missing", missing);
        }
        long asked = story.deals().stream().filter(d -> d.asked().isPresent()).count();
        return asked == 0 ? "" : t.get("startup.todo.answer", asked);
    }
}
