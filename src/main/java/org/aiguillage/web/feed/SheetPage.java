package org.aiguillage.web.feed;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.aiguillage.access.Account;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.refusal.Refused;
import org.aiguillage.web.Services;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.login.Roles;
import org.aiguillage.web.sheet.Sheets;
import org.aiguillage.web.sheet.Texts;

/** One dossier to be printed, for whoever is signed in and may see it. */
@Hidden
@Path("/dossiers/{id}/sheet.pdf")
public final class SheetPage {
    private final Sheets sheets;
    private final Dossiers dossiers;
    private final SheetWords words;

    SheetPage(Services services, Sheets sheets, SheetWords words) {
        this.sheets = sheets;
        this.dossiers = services.dossiers();
        this.words = words;
    }

    @GET
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public Response show(@Auth Account who, @PathParam("id") String id, @Context ContainerRequestContext request) {
        Dossier dossier = dossiers.find(id, who.scope()).orElseThrow(Refused::notFound);
        Texts t = sheets.of(Visitor.of(request)).texts();
        byte[] pdf = SheetPdf.of(words.of(t, dossier, who), Locale.forLanguageTag(t.language()));
        return Fetched.pdf(pdf, t.get("feed.sheet.file"));
    }
}
