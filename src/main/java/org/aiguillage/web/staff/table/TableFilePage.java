package org.aiguillage.web.staff.table;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import org.aiguillage.access.Account;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.observatory.Pipeline;
import org.aiguillage.web.Services;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.login.Roles;
import org.aiguillage.web.sheet.Query;
import org.aiguillage.web.sheet.Sheets;
import org.aiguillage.web.sheet.Texts;

/** The same dossiers as a file for a spreadsheet, whole, in the same order. */
@Hidden
@Path("/")
public final class TableFilePage {
    private final Sheets sheets;
    private final Pipeline pipeline;
    private final Clock clock;

    public TableFilePage(Services services, Sheets sheets) {
        this.sheets = sheets;
        this.pipeline = services.pipeline();
        this.clock = services.clock();
    }

    @GET
    @Path("dossiers.csv")
    @RolesAllowed({Roles.TERRITORY, Roles.REGION})
    public Response values(@Auth Account who, @Context ContainerRequestContext request) {
        return file(who, "csv", request);
    }

    @GET
    @Path("dossiers.xlsx")
    @RolesAllowed({Roles.TERRITORY, Roles.REGION})
    public Response workbook(@Auth Account who, @Context ContainerRequestContext request) {
        return file(who, "xlsx", request);
    }

    private Response file(Account who, String format, ContainerRequestContext request) {
        Texts t = sheets.of(Visitor.of(request)).texts();
        TableFilter filter = new TableFilter(
                Query.of(request.getUriInfo(), TableFilter.NAMES).without(Query.CURSOR));
        PageOf<Dossier> first = page(filter, who);
        StreamingOutput body = out -> {
            try (DossierSheet sheet = DossierSheet.to(out, format, t)) {
                PageOf<Dossier> page = first;
                page.items().forEach(sheet::write);
                while (page.next() != null) {
                    page = page(new TableFilter(filter.query().with(Query.CURSOR, page.next())), who);
                    page.items().forEach(sheet::write);
                }
            }
        };
        String name = t.get("staff.file.name") + "-" + t.day(clock.instant()) + "." + format;
        return Response.ok(body, DossierSheet.type(format))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private PageOf<Dossier> page(TableFilter filter, Account who) {
        return pipeline.dossiers(filter.dossiers(), filter.page(PageRequest.MOST), who.scope());
    }
}
