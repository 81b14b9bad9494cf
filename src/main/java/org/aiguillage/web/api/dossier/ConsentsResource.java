package org.aiguillage.web.api.dossier;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.aiguillage.access.Account;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.language.Sentence;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.refusal.Checks;
import org.aiguillage.refusal.Expected;
import org.aiguillage.refusal.Refused;
import org.aiguillage.routing.ChangeConsent;
import org.aiguillage.routing.ShowConsents;
import org.aiguillage.web.api.call.IfMatch;
import org.aiguillage.web.api.call.Pages;
import org.aiguillage.web.api.call.Paging;
import org.aiguillage.web.api.call.Slice;
import org.aiguillage.web.login.NamedInvestors;
import org.aiguillage.web.login.Roles;
import org.jspecify.annotations.Nullable;

/** Which investors may see a dossier, since when, and no more. */
@Path("/api/dossiers/{id}/consents")
@Produces(MediaType.APPLICATION_JSON)
public final class ConsentsResource {
    private static final Sentence NOT_BOTH =
            new Sentence("investorId ou name, non les deux", "investorId or name, not both");

    private final Dossiers dossiers;
    private final ShowConsents showConsents;
    private final ChangeConsent changeConsent;
    private final Mandates mandates;
    private final NamedInvestors namedInvestors;

    public ConsentsResource(
            Dossiers dossiers,
            ShowConsents showConsents,
            ChangeConsent changeConsent,
            Mandates mandates,
            NamedInvestors namedInvestors) {
        this.dossiers = dossiers;
        this.showConsents = showConsents;
        this.changeConsent = changeConsent;
        this.mandates = mandates;
        this.namedInvestors = namedInvestors;
    }

    /**
     * Every investor, where both are absent or null; not both are given.
     *
     * @param name of an investor, whole, or the e-mail address of one of its people
     */
    record Whom(@Nullable String investorId, @Nullable String name) {}

    @GET
    @RolesAllowed({Roles.STARTUP, Roles.TERRITORY, Roles.REGION})
    public PageOf<ConsentView> list(@Auth Account who, @PathParam("id") String id, @BeanParam Paging paging) {
        PageRequest page = paging.request();
        return Pages.of(Slice.of(showConsents.of(id, who.scope()), page), ConsentView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.STARTUP, Roles.REGION})
    public DossierView give(
            @Auth Account who,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Whom whom) {
        ChangeConsent.Target target = target(id, ifMatch);
        current(who, target).requireOpen();
        return DossierView.of(changeConsent.give(who.caller(), target, investor(who, whom)), who);
    }

    @POST
    @Path("/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.STARTUP, Roles.REGION})
    public DossierView withdraw(
            @Auth Account who,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Whom whom) {
        ChangeConsent.Target target = target(id, ifMatch);
        current(who, target);
        return DossierView.of(changeConsent.withdraw(who.caller(), target, investor(who, whom)), who);
    }

    /**
     * What would refuse the change whoever is named comes before the name is looked up: a right name is never answered
     * otherwise than a wrong one without being let in.
     */
    private Dossier current(Account who, ChangeConsent.Target target) {
        Dossier dossier = dossiers.find(target.dossierId(), who.scope()).orElseThrow(Refused::notFound);
        IfMatch.require(target.expectedVersion(), dossier.version());
        return dossier;
    }

    /** The investor's id; null for every investor. */
    private @Nullable String investor(Account who, Whom whom) {
        String id = whom.investorId();
        String name = whom.name();
        new Checks()
                .that(id == null || mandates.areInvestors(Set.of(id)), "investorId", Expected.KNOWN_INVESTOR)
                .that(id == null || name == null, NamedInvestors.FIELD, NOT_BOTH)
                .done();
        return name == null ? id : namedInvestors.find(name, who);
    }

    private static ChangeConsent.Target target(String id, @Nullable String ifMatch) {
        return new ChangeConsent.Target(id, IfMatch.version(ifMatch));
    }
}
