package org.aiguillage.web.api.deal;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.aiguillage.access.Account;
import org.aiguillage.notebook.KeepNotebook;
import org.aiguillage.refusal.Checks;
import org.aiguillage.web.login.Roles;
import org.jspecify.annotations.Nullable;

/** What an investor keeps to itself about a deal. The staff makes these calls for nobody. */
@Path("/api/referrals")
@Produces(MediaType.APPLICATION_JSON)
public final class NotebookResource {
    private final KeepNotebook keepNotebook;

    public NotebookResource(KeepNotebook keepNotebook) {
        this.keepNotebook = keepNotebook;
    }

    record Note(String text) {
        Note {
            new Checks().required(text, "text").done();
        }
    }

    /** @param score null takes it away */
    record Score(@Nullable Integer score) {}

    @GET
    @Path("/{id}/notebook")
    @RolesAllowed(Roles.INVESTOR)
    public NotebookView read(@Auth Account who, @PathParam("id") String id) {
        return NotebookView.of(keepNotebook.read(who.caller(), id));
    }

    @POST
    @Path("/{id}/notes")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.INVESTOR)
    public NotebookView write(@Auth Account who, @PathParam("id") String id, Note note) {
        return NotebookView.of(keepNotebook.write(who.caller(), id, note.text()));
    }

    @POST
    @Path("/{id}/score")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.INVESTOR)
    public NotebookView score(@Auth Account who, @PathParam("id") String id, Score given) {
        return NotebookView.of(keepNotebook.score(who.caller(), id, given.score()));
    }
}
