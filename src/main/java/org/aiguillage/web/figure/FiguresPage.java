package org.aiguillage.web.figure;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aiguillage.access.Account;
import org.aiguillage.access.Role;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.observatory.Figures;
import org.aiguillage.observatory.Figures.Counted;
import org.aiguillage.observatory.Figures.Load;
import org.aiguillage.observatory.Figures.Shown;
import org.aiguillage.web.Services;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.figure.FiguresView.Named;
import org.aiguillage.web.login.Roles;
import org.aiguillage.web.sheet.Sheet;
import org.aiguillage.web.sheet.Sheets;
import org.aiguillage.web.sheet.Texts;

/** How long things take and where they stand, in pictures: to the staff of all that is theirs, to others of their own. */
@Hidden
@Path("/figures")
public final class FiguresPage {
    private final Sheets sheets;
    private final Figures figures;
    private final Mandates mandates;

    FiguresPage(Services services, Sheets sheets) {
        this.sheets = sheets;
        this.figures = services.figures();
        this.mandates = services.mandates();
    }

    @GET
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public Response show(@Auth Account who, @Context ContainerRequestContext request) {
        Sheet sheet = sheets.of(Visitor.of(request));
        return sheet.page("figure/figures.jte", Map.of("view", view(sheet.texts(), who, figures.of(who.scope()))));
    }

    /** The first picture alone, for pages that show it beside other things. */
    @GET
    @Path("/flow")
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public Response flow(@Auth Account who, @Context ContainerRequestContext request) {
        Sheet sheet = sheets.of(Visitor.of(request));
        return sheet.page(
                "figure/alone.jte", Map.of("picture", FlowPicture.of(sheet.texts(), figures.costs(who.scope()))));
    }

    private FiguresView view(Texts t, Account who, Shown shown) {
        List<Named> pictures = new ArrayList<>(List.of(
                named(t, "flow", FlowPicture.of(t, shown.costs())),
                named(t, "spread", SpreadPicture.of(t, shown.spreads())),
                named(t, "ages", AgesPicture.of(t, shown.ages())),
                named(t, "funnel", FunnelPicture.of(t, shown.funnel())),
                named(t, "declines", DeclinesPicture.of(t, shown.declined()))));
        if (who.role() != Role.STARTUP) {
            pictures.add(named(t, "load", LoadPicture.of(t, shown.loads(), load -> name(load, who))));
        }
        return new FiguresView(title(t, shown.loads()), lead(t, who, shown.counted()), pictures);
    }

    private static Named named(Texts t, String id, Picture picture) {
        return new Named(id, t.get("figure." + id + ".short"), picture);
    }

    private static String title(Texts t, List<Load> loads) {
        int open = loads.stream().mapToInt(Load::all).sum();
        int late = loads.stream().mapToInt(Load::late).sum();
        return open == 0 ? t.get("figure.page.title.none") : t.get("figure.page.title", late, open);
    }

    private static String lead(Texts t, Account who, Counted counted) {
        return counted.since() == null
                ? t.get("figure.page.lead.none", t.moment(counted.asOf()))
                : t.get(
                        "figure.page.lead." + reader(who),
                        t.moment(counted.asOf()),
                        counted.dossiers(),
                        counted.stays(),
                        counted.open(),
                        t.date(counted.since()));
    }

    private static String reader(Account who) {
        return switch (who.role()) {
            case STARTUP -> "startup";
            case INVESTOR -> "investor";
            case TERRITORY_STAFF, REGIONAL_STAFF -> "staff";
        };
    }

    /** Empty of the reader's own. */
    private String name(Load load, Account who) {
        return load.investorId().equals(who.terms().investorId())
                ? ""
                : mandates.investor(load.investorId(), who.scope())
                        .map(investor -> investor.profile().name())
                        .orElse(load.investorId());
    }
}
