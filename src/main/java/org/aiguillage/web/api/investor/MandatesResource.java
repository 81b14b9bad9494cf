package org.aiguillage.web.api.investor;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.aiguillage.access.Account;
import org.aiguillage.language.Sentence;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.observatory.Pipeline;
import org.aiguillage.refusal.Expected;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.refusal.Refused;
import org.aiguillage.routing.ChangeMandates;
import org.aiguillage.web.api.call.Creates;
import org.aiguillage.web.api.call.IfMatch;
import org.aiguillage.web.api.call.OnlyOnce;
import org.aiguillage.web.api.call.Pages;
import org.aiguillage.web.api.call.Paging;
import org.aiguillage.web.login.Roles;
import org.jspecify.annotations.Nullable;

/** What investors look at. */
@Path("/api/mandates")
@Produces(MediaType.APPLICATION_JSON)
public final class MandatesResource {
    private final ChangeMandates changeMandates;
    private final Mandates mandates;
    private final Pipeline pipeline;
    private final OnlyOnce onlyOnce;

    public MandatesResource(ChangeMandates changeMandates, Mandates mandates, Pipeline pipeline, OnlyOnce onlyOnce) {
        this.changeMandates = changeMandates;
        this.mandates = mandates;
        this.pipeline = pipeline;
        this.onlyOnce = onlyOnce;
    }

    @GET
    @RolesAllowed({Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public PageOf<MandateView> list(@Auth Account who, @BeanParam Paging paging) {
        return Pages.of(pipeline.mandates(paging.request(), who.scope()), MandateView::of);
    }

    @POST
    @Creates
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INVESTOR, Roles.REGION})
    public MandateView add(@Auth Account who, @HeaderParam("Idempotency-Key") @Nullable String key, MandateBody body) {
        String investorId = body.investorId();
        if (investorId == null) {
            throw new Invalid("investorId", Expected.PRESENT);
        }
        Mandate.Terms terms = body.terms();
        return onlyOnce.create(
                who,
                key,
                new OnlyOnce.Request("mandates", body),
                new OnlyOnce.Creation<>(
                        () -> MandateView.of(changeMandates.addMandate(who.caller(), investorId, terms, null)),
                        MandateView::id),
                id -> mandates.mandate(id, who.scope()).map(MandateView::of));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public MandateView show(@Auth Account who, @PathParam("id") String id) {
        return MandateView.of(find(who, id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INVESTOR, Roles.REGION})
    public MandateView change(
            @Auth Account who,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            MandateBody body) {
        Long expected = IfMatch.required(ifMatch);
        if (body.investorId() != null && !body.investorId().equals(find(who, id).investorId())) {
            throw new Invalid(
                    "investorId",
                    new Sentence("une thèse ne change pas d’investisseur", "a mandate does not change investor"));
        }
        return MandateView.of(changeMandates.changeMandate(who.caller(), id, expected, body.terms()));
    }

    private Mandate find(Account who, String id) {
        return mandates.mandate(id, who.scope()).orElseThrow(Refused::notFound);
    }
}
