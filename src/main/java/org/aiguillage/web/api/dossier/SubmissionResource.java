package org.aiguillage.web.api.dossier;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.aiguillage.access.Account;
import org.aiguillage.refusal.Checks;
import org.aiguillage.routing.ChangeDossier;
import org.aiguillage.routing.SubmitDossier;
import org.aiguillage.web.api.call.IfMatch;
import org.aiguillage.web.api.call.Language;
import org.aiguillage.web.input.Nothing;
import org.aiguillage.web.login.Roles;
import org.jspecify.annotations.Nullable;

/** Handing a dossier in, and taking it back. */
@Path("/api/dossiers")
@Produces(MediaType.APPLICATION_JSON)
public final class SubmissionResource {
    private static final int LONGEST_REASON = 2_000;

    private final SubmitDossier submitDossier;
    private final ChangeDossier changeDossier;
    private final DossierVersions versions;

    public SubmissionResource(SubmitDossier submitDossier, ChangeDossier changeDossier, DossierVersions versions) {
        this.submitDossier = submitDossier;
        this.changeDossier = changeDossier;
        this.versions = versions;
    }

    @POST
    @Path("/{id}/submission")
    @RolesAllowed({Roles.STARTUP, Roles.REGION})
    public SubmissionView submit(
            @Auth Account who,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Context HttpHeaders headers,
            Nothing nothing) {
        SubmitDossier.Outcome outcome = submitDossier.submit(who.caller(), id, IfMatch.version(ifMatch));
        return SubmissionView.of(outcome, Language.of(headers));
    }

    record Withdrawal(@Nullable String reason) {
        Withdrawal {
            new Checks().text(reason, "reason", LONGEST_REASON).done();
        }
    }

    @POST
    @Path("/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.STARTUP, Roles.REGION})
    public DossierView withdraw(
            @Auth Account who,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Withdrawal withdrawal) {
        return versions.at(
                who,
                id,
                IfMatch.version(ifMatch),
                () -> DossierView.of(changeDossier.withdraw(who.caller(), id, withdrawal.reason()), who));
    }
}
