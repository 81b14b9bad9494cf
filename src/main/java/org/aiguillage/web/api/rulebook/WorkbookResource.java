package org.aiguillage.web.api.rulebook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.aiguillage.governance.EditTables;
import org.aiguillage.governance.RuleTables.Format;
import org.aiguillage.web.login.Roles;

/** All tables of a version as one workbook. */
@Path("/api/rulebooks/{version}/tables.xlsx")
@Produces(TablesResource.XLSX)
public final class WorkbookResource {
    private final EditTables editTables;

    public WorkbookResource(EditTables editTables) {
        this.editTables = editTables;
    }

    @GET
    @RolesAllowed({Roles.TERRITORY, Roles.REGION})
    public Response workbook(@PathParam("version") String version) {
        return TablesResource.file(version, "tables", Format.XLSX, editTables.workbook(version));
    }
}
