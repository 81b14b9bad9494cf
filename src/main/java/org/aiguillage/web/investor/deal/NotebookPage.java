package org.aiguillage.web.investor.deal;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.aiguillage.access.Account;
import org.aiguillage.notebook.KeepNotebook;
import org.aiguillage.web.Services;
import org.aiguillage.web.login.Roles;
import org.aiguillage.web.sheet.Sheets;

/** What an investor writes down for itself on a deal's page. */
@Hidden
@Path("/deals/{id}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class NotebookPage {
    private final KeepNotebook notebooks;
    private final DealSheet sheet;

    public NotebookPage(Services services, Sheets sheets) {
        this.notebooks = services.keepNotebook();
        this.sheet = new DealSheet(services, sheets);
    }

    @POST
    @Path("/notes")
    @RolesAllowed(Roles.INVESTOR)
    public Response write(
            @Auth Account who,
            @PathParam("id") String id,
            @Context ContainerRequestContext request,
            MultivaluedMap<String, String> fields) {
        return sheet.after(who, id, request, fields, form -> {
            notebooks.write(who.caller(), id, form.as(DealForms.Note.class).text());
            return notebook(id);
        });
    }

    @POST
    @Path("/score")
    @RolesAllowed(Roles.INVESTOR)
    public Response score(
            @Auth Account who,
            @PathParam("id") String id,
            @Context ContainerRequestContext request,
            MultivaluedMap<String, String> fields) {
        return sheet.after(who, id, request, fields, form -> {
            notebooks.score(who.caller(), id, form.as(DealForms.Score.class).score());
            return notebook(id);
        });
    }

    private static String notebook(String id) {
        return "/deals/" + id + "#notebook";
    }
}
