package org.aiguillage.web.staff.table;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.aiguillage.access.Account;
import org.aiguillage.access.KeepViews;
import org.aiguillage.access.SavedView;
import org.aiguillage.refusal.Expected;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.web.Services;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.login.Roles;
import org.aiguillage.web.sheet.Filled;
import org.aiguillage.web.sheet.Query;
import org.aiguillage.web.sheet.Sectors;
import org.aiguillage.web.sheet.Sheet;
import org.aiguillage.web.sheet.Sheets;
import org.aiguillage.web.staff.cases.Done;
import org.jspecify.annotations.Nullable;

/** All dossiers as a table: filtered, sorted, and kept under a name to be found again. */
@Hidden
@Path("/dossiers")
public final class TablePage {
    private static final String KEEPING = "keeping";

    private final Sheets sheets;
    private final TableWords table;
    private final KeepViews keepViews;

    public TablePage(Services services, Sheets sheets) {
        this.sheets = sheets;
        this.table = new TableWords(services.pipeline(), services.slowCases(), new Sectors(services.rulebooks()));
        this.keepViews = services.keepViews();
    }

    @GET
    @RolesAllowed({Roles.TERRITORY, Roles.REGION})
    public Response show(
            @Auth Account who, @QueryParam("done") @Nullable Done done, @Context ContainerRequestContext request) {
        Sheet sheet = sheets.of(Visitor.of(request));
        TableFilter filter = new TableFilter(Query.of(request.getUriInfo(), TableFilter.NAMES));
        String said = Done.said(sheet.texts(), done);
        return sheet.page(
                "staff/table.jte",
                Map.of("view", table.view(sheet.texts(), who, filter, said), KEEPING, Filled.empty()));
    }

    @POST
    @Path("/views")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.TERRITORY, Roles.REGION})
    public Response keep(@Auth Account who, @Context ContainerRequestContext request, Form form) {
        String query = form.asMap().getFirst("query");
        String filter = filter(query);
        try {
            keepViews.keep(who.id(), null, SavedView.of(form.asMap().getFirst("name"), filter));
            return again(query, Done.KEPT);
        } catch (Invalid e) {
            Sheet sheet = sheets.of(Visitor.of(request));
            TableFilter kept = new TableFilter(Query.of(filter, TableFilter.NAMES));
            Filled keeping = Filled.sent(form.asMap()).refused(e, sheet.texts());
            return sheet.page(
                    400, "staff/table.jte", Map.of("view", table.view(sheet.texts(), who, kept, ""), KEEPING, keeping));
        }
    }

    @POST
    @Path("/views/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.TERRITORY, Roles.REGION})
    public Response drop(
            @Auth Account who, @FormParam("name") @Nullable String name, @FormParam("query") @Nullable String query) {
        keepViews.drop(who.id(), null, name == null ? "" : name);
        return again(query, Done.DROPPED);
    }

    private static String filter(@Nullable String query) {
        String filter = query == null ? "" : query;
        if (filter.matches(Query.ENCODED)) {
            return filter;
        }
        throw new Invalid("query", Expected.text(1_000));
    }

    private static Response again(@Nullable String query, Done done) {
        String filter = filter(query);
        return Response.seeOther(
                        URI.create(TableFilter.PATH + "?" + (filter.isEmpty() ? "" : filter + "&") + "done=" + done))
                .build();
    }
}
