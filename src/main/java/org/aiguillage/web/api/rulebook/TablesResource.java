package org.aiguillage.web.api.rulebook;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import org.aiguillage.access.Account;
import org.aiguillage.governance.EditTables;
import org.aiguillage.governance.RuleTables;
import org.aiguillage.governance.RuleTables.Format;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.web.api.call.Creates;
import org.aiguillage.web.api.call.Language;
import org.aiguillage.web.api.call.Paging;
import org.aiguillage.web.api.call.Slice;
import org.aiguillage.web.api.dossier.FileName;
import org.aiguillage.web.login.Roles;
import org.glassfish.jersey.media.multipart.FormDataMultiPart;
import org.jspecify.annotations.Nullable;

/** The tables of the rulebook as files for a spreadsheet: down to whoever tunes them, and up as a candidate. */
@Path("/api/rulebooks/{version}/tables")
@Produces(MediaType.APPLICATION_JSON)
public final class TablesResource {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final int SHORT_VERSION = 8;

    private final EditTables editTables;

    public TablesResource(EditTables editTables) {
        this.editTables = editTables;
    }

    /** What each table is made of. */
    @GET
    @RolesAllowed({Roles.TERRITORY, Roles.REGION})
    public PageOf<RuleTables.Table> list(@PathParam("version") String version, @BeanParam Paging paging) {
        editTables.require(version);
        return Slice.of(editTables.tables(), paging.request());
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
    public Response sheet(@PathParam("version") String version, @PathParam("table") String table) {
        return file(version, table, Format.XLSX, editTables.file(version, table, Format.XLSX));
    }

    @POST
    @Creates
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.REGION)
    public Response editAll(
            @Auth Account who,
            @PathParam("version") String version,
            @Context HttpHeaders headers,
            FormDataMultiPart form) {
        return edit(who, version, null, headers, form);
    }

    @POST
    @Creates
    @Path("/{table}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.REGION)
    public Response edit(
            @Auth Account who,
            @PathParam("version") String version,
            @PathParam("table") @Nullable String table,
            @Context HttpHeaders headers,
            FormDataMultiPart form) {
        EditTables.Edited edited = editTables.edit(who.caller(), version, table, TableUpload.of(form));
        EditedView view = EditedView.of(version, edited, Language.of(headers));
        URI address = URI.create("/api/rulebooks/" + edited.version());
        return (edited.isNew() ? Response.created(address) : Response.ok().location(address))
                .entity(view)
                .build();
    }

    static Response file(String version, String name, Format format, byte[] content) {
        String ending = format.name().toLowerCase(Locale.ROOT);
        String shown = name + "-" + version.substring(0, Math.min(SHORT_VERSION, version.length())) + "." + ending;
        return Response.ok(content, format == Format.CSV ? CSV : XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.attachment(shown))
                .build();
    }
}
