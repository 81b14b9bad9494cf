package org.aiguillage.web.rules;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aiguillage.access.Account;
import org.aiguillage.governance.EditTables;
import org.aiguillage.governance.RuleTables;
import org.aiguillage.governance.RuleTables.Format;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.web.Services;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.login.Roles;
import org.aiguillage.web.sheet.Sheet;
import org.aiguillage.web.sheet.Sheets;
import org.glassfish.jersey.media.multipart.FormDataMultiPart;
import org.jspecify.annotations.Nullable;

/** The tables of one version: to look at, to take down for a spreadsheet, and to send up again as a candidate. */
@Hidden
@Path("/rulebooks/{version}/tables")
public final class TablesPage {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv;charset=UTF-8";

    /** The name under which all tables are one workbook: no table has it. */
    private static final String ALL = "all";

    private final Sheets sheets;
    private final EditTables editTables;
    private final TableWords words;

    TablesPage(Services services, Sheets sheets) {
        this.sheets = sheets;
        this.editTables = services.editTables();
        this.words = new TableWords(services);
    }

    @GET
    @Path("/{table}")
    @RolesAllowed({Roles.TERRITORY, Roles.REGION})
    public Response show(
            @Auth Account who,
            @PathParam("version") String version,
            @PathParam("table") String table,
            @Context ContainerRequestContext request) {
        Sheet sheet = sheets.of(Visitor.of(request));
        return page(200, sheet, words.view(sheet.texts(), who, version, named(table), ""), WrongCells.none());
    }

    @GET
    @Path("/{table}.csv")
    @Produces(CSV)
    @RolesAllowed({Roles.TERRITORY, Roles.REGION})
    public Response csv(@PathParam("version") String version, @PathParam("table") String table) {
        return file(version, table, Format.CSV, editTables.file(version, table, Format.CSV));
    }

    @GET
    @Path("/{table}.xlsx")
    @Produces(XLSX)
    @RolesAllowed({Roles.TERRITORY, Roles.REGION})
    public Response workbook(@PathParam("version") String version, @PathParam("table") String table) {
        byte[] content =
                table.equals(ALL) ? editTables.workbook(version) : editTables.file(version, table, Format.XLSX);
        return file(version, table, Format.XLSX, content);
    }

    @POST
    @Path("/{table}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.REGION)
    public Response send(
            @Auth Account who,
            @PathParam("version") String version,
            @PathParam("table") String table,
            @Context ContainerRequestContext request,
            FormDataMultiPart form) {
        Sheet sheet = sheets.of(Visitor.of(request));
        TableView view = words.view(sheet.texts(), who, version, named(table), "");
        byte[] upload = new byte[0];
        try {
            upload = SentFile.of(form);
            EditTables.Edited edited = editTables.edit(who.caller(), version, named(table), upload);
            return edited.version().equals(version)
                    ? page(200, sheet, words.unchanged(sheet.texts(), who, version, named(table)), WrongCells.none())
                    : Response.seeOther(URI.create(RulebooksWords.path(edited.version())))
                            .build();
        } catch (Invalid e) {
            return page(400, sheet, view, WrongCells.of(sheet.texts(), e.errors(), sheets(named(table), upload)));
        }
    }

    private static Response page(int status, Sheet sheet, TableView view, WrongCells wrong) {
        return sheet.page(status, "rules/table.jte", Map.of("view", view, "wrong", wrong));
    }

    private static @Nullable String named(String table) {
        return table.equals(ALL) ? null : table;
    }

    /** What stands in a refused upload, as far as it can be read. */
    private List<RuleTables.Sheet> sheets(@Nullable String table, byte[] upload) {
        try {
            return upload.length == 0 ? List.of() : editTables.sheets(table, upload);
        } catch (Invalid unreadable) {
            return List.of();
        }
    }

    private static Response file(String version, String table, Format format, byte[] content) {
        String name = table + "-" + RulebooksWords.brief(version) + "."
                + format.name().toLowerCase(Locale.ROOT);
        return Response.ok(content, format == Format.CSV ? CSV : XLSX)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
