package org.aiguillage.web.api.dossier;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.ws.rs.QueryParam;
import org.aiguillage.cluster.Territory;
import org.aiguillage.dossier.Round;
import org.aiguillage.dossier.Stage;
import org.aiguillage.dossier.Status;
import org.aiguillage.observatory.Pipeline.DossierFilter;
import org.jspecify.annotations.Nullable;

/** Which dossiers a caller wants to see. */
final class DossierQuery {
    @QueryParam("stage")
    @Nullable
    Stage stage;

    @QueryParam("status")
    public Status.@Nullable Name status;

    @QueryParam("territory")
    @Nullable
    Territory territory;

    @QueryParam("sector")
    @Nullable
    String sector;

    @QueryParam("round")
    @Nullable
    Round round;

    @QueryParam("slow")
    @Schema(description = "Only those with an open flag, or only those without.")
    @Nullable
    Boolean slow;

    @QueryParam("q")
    @Schema(description = "Text searched in the company's name.")
    @Nullable
    String q;

    DossierFilter filter() {
        return new DossierFilter(stage, status, territory, sector, round, slow, q);
    }
}
