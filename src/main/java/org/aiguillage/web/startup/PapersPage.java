package org.aiguillage.web.startup;

import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.aiguillage.access.Account;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.routing.ChangeDossier;
import org.aiguillage.web.Services;
import org.aiguillage.web.api.dossier.Upload;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.login.Roles;
import org.aiguillage.web.problem.Problem;
import org.aiguillage.web.problem.Rejected;
import org.aiguillage.web.sheet.Sectors;
import org.aiguillage.web.sheet.Sheet;
import org.aiguillage.web.sheet.Sheets;
import org.glassfish.jersey.media.multipart.FormDataBodyPart;
import org.glassfish.jersey.media.multipart.FormDataMultiPart;

/** The documents of a raise: what is asked for, what is there, and a place for each. */
@Hidden
@Path(RaiseAddress.ALL + "/{id}/documents")
public final class PapersPage {
    private final Sheets sheets;
    private final OwnRaise own;
    private final ChangeDossier changeDossier;
    private final PaperWords words;

    PapersPage(Services services, Sheets sheets) {
        this.sheets = sheets;
        this.own = new OwnRaise(services.dossiers(), services.referrals());
        this.changeDossier = services.changeDossier();
        this.words = new PaperWords(
                services.completeness(), new Drafting(services.completeness(), new Sectors(services.rulebooks())));
    }

    @GET
    @RolesAllowed(Roles.STARTUP)
    public Response show(@Auth Account who, @PathParam("id") String id, @Context ContainerRequestContext request) {
        Dossier dossier = own.of(who, id);
        if (!own.inHand(who, dossier)) {
            return RaiseAddress.seeOther(RaiseAddress.of(id));
        }
        return page(sheets.of(Visitor.of(request)), 200, dossier, "", "");
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.STARTUP)
    public Response add(
            @Auth Account who,
            @PathParam("id") String id,
            @Context ContainerRequestContext request,
            FormDataMultiPart form) {
        Dossier dossier = own.of(who, id);
        try {
            add(who, id, Upload.onPage(form));
            return RaiseAddress.seeOther(RaiseAddress.of(id) + Step.DOCUMENTS.address());
        } catch (Invalid e) {
            return refused(sheets.of(Visitor.of(request)), dossier, form, Problem.of(e));
        } catch (Rejected e) {
            return refused(sheets.of(Visitor.of(request)), dossier, form, e.problem());
        }
    }

    private void add(Account who, String id, Upload upload) {
        changeDossier.addDocument(who.caller(), id, upload.paper(), upload.content());
    }

    private Response refused(Sheet sheet, Dossier dossier, FormDataMultiPart form, Problem problem) {
        FormDataBodyPart kind = form.getField("kind");
        String sentence = problem.errors().isEmpty()
                ? sheet.texts().of(problem.detail())
                : sheet.texts().of(problem.errors().get(0).expected());
        return page(sheet, problem.kind().status(), dossier, kind == null ? "" : kind.getValue(), sentence);
    }

    private Response page(Sheet sheet, int status, Dossier dossier, String kind, String problem) {
        return sheet.page(
                status, "startup/documents.jte", Map.of("view", words.view(sheet.texts(), dossier, kind, problem)));
    }
}
