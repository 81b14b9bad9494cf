package org.aiguillage.web.api.rulebook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.aiguillage.governance.CompareRulebooks;
import org.aiguillage.refusal.Expected;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.web.api.call.Language;
import org.aiguillage.web.login.Roles;
import org.jspecify.annotations.Nullable;

/** What a version of the rulebook says that an earlier one did not. */
@Path("/api/rulebooks/{version}/difference")
@Produces(MediaType.APPLICATION_JSON)
public final class DifferenceResource {
    private final CompareRulebooks compare;

    public DifferenceResource(CompareRulebooks compare) {
        this.compare = compare;
    }

    @GET
    @RolesAllowed({Roles.TERRITORY, Roles.REGION})
    public DifferenceView show(
            @PathParam("version") String version,
            @QueryParam("from") @Nullable String from,
            @Context HttpHeaders headers) {
        if (from == null) {
            throw new Invalid("from", Expected.PRESENT);
        }
        return DifferenceView.of(compare.between(from, version), Language.of(headers));
    }
}
