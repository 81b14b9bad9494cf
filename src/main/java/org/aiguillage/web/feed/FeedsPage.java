package org.aiguillage.web.feed;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aiguillage.access.Account;
import org.aiguillage.access.feed.Feed;
import org.aiguillage.access.feed.KeepFeeds;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.refusal.Expected;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.refusal.Refused;
import org.aiguillage.web.Services;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.feed.FeedsView.Row;
import org.aiguillage.web.login.Roles;
import org.aiguillage.web.problem.Problem;
import org.aiguillage.web.sheet.Sheet;
import org.aiguillage.web.sheet.Sheets;
import org.aiguillage.web.sheet.Texts;
import org.jspecify.annotations.Nullable;

/** One's own private addresses: made, shown once, each with its end at hand. */
@Hidden
@Path("/account/feeds")
public final class FeedsPage {
    private static final URI HERE = URI.create("/account/feeds");

    private final Sheets sheets;
    private final KeepFeeds keepFeeds;
    private final Dossiers dossiers;
    private final Home home;

    FeedsPage(Services services, Sheets sheets, URI home) {
        this.sheets = sheets;
        this.keepFeeds = services.keepFeeds();
        this.dossiers = services.dossiers();
        this.home = new Home(home);
    }

    /** @param dossierId whose sheet an address is wanted for; null without one */
    @GET
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public Response show(
            @Auth Account who,
            @QueryParam("dossier") @Nullable String dossierId,
            @Context ContainerRequestContext request) {
        Optional<Dossier> dossier = Optional.ofNullable(dossierId)
                .map(id -> dossiers.find(id, who.scope()).orElseThrow(Refused::notFound));
        return page(200, who, request, dossier, "", "");
    }

    /** The answer itself shows the address: nothing else ever will. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public Response make(
            @Auth Account who,
            @FormParam("kind") @Nullable String kind,
            @FormParam("dossier") @Nullable String dossierId,
            @Context ContainerRequestContext request) {
        Feed.Kind wanted = kind(kind);
        Optional<Dossier> dossier = wanted == Feed.Kind.SHEET
                ? Optional.of(dossiers.find(dossierId == null ? "" : dossierId, who.scope())
                        .orElseThrow(Refused::notFound))
                : Optional.empty();
        try {
            KeepFeeds.Made made = keepFeeds.make(
                    who.caller(), wanted, dossier.map(Dossier::id).orElse(null));
            return page(
                    200, who, request, dossier, home.of(wanted, made.secret()).toString(), "");
        } catch (Refused e) {
            Texts t = sheets.of(Visitor.of(request)).texts();
            return page(409, who, request, dossier, "", t.of(Problem.of(e).detail()));
        }
    }

    private static Feed.Kind kind(@Nullable String kind) {
        return List.of(Feed.Kind.values()).stream()
                .filter(it -> it.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new Invalid("kind", Expected.oneOf("DUE_DATES, NEW_DEALS, SHEET")));
    }

    @POST
    @Path("/{id}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public Response end(@Auth Account who, @PathParam("id") String id) {
        keepFeeds.end(who.caller(), id);
        return Response.seeOther(HERE).build();
    }

    private Response page(
            int status,
            Account who,
            ContainerRequestContext request,
            Optional<Dossier> dossier,
            String address,
            String problem) {
        Sheet sheet = sheets.of(Visitor.of(request));
        Texts t = sheet.texts();
        List<Row> rows = keepFeeds.of(who.caller()).stream()
                .map(feed -> new Row(feed.id(), what(t, feed, who), t.date(feed.madeAt())))
                .toList();
        FeedsView view = new FeedsView(
                rows,
                address,
                problem,
                dossier.map(Dossier::id).orElse(""),
                dossier.map(it -> it.raise().company().name()).orElse(""));
        return sheet.page(status, "feed/feeds.jte", Map.of("view", view));
    }

    private String what(Texts t, Feed feed, Account who) {
        String company = Optional.ofNullable(feed.terms().dossierId())
                .flatMap(id -> dossiers.find(id, who.scope()))
                .map(dossier -> dossier.raise().company().name())
                .orElseGet(() -> t.get("feed.kind.gone"));
        return t.get("feed.kind." + feed.terms().kind(), company);
    }
}
