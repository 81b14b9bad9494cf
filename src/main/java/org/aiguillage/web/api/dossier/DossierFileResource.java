package org.aiguillage.web.api.dossier;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.aiguillage.access.Account;
import org.aiguillage.access.Role;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.journal.Event;
import org.aiguillage.observatory.DossierTimeline;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.observatory.WhyNot;
import org.aiguillage.refusal.Refused;
import org.aiguillage.routing.DealClock;
import org.aiguillage.routing.ExplainDossier;
import org.aiguillage.routing.Referrals;
import org.aiguillage.routing.ReplayDossier;
import org.aiguillage.routing.Verdict;
import org.aiguillage.web.api.call.Language;
import org.aiguillage.web.api.call.Pages;
import org.aiguillage.web.api.call.Paging;
import org.aiguillage.web.api.call.Slice;
import org.aiguillage.web.api.deal.ReferralView;
import org.aiguillage.web.login.Roles;

/** What belongs to one dossier: its events, its deals, its verdicts. */
@Path("/api/dossiers")
@Produces(MediaType.APPLICATION_JSON)
public final class DossierFileResource {
    private final Dossiers dossiers;
    private final Referrals referrals;
    private final DossierTimeline timeline;
    private final ExplainDossier explainDossier;
    private final ReplayDossier replayDossier;
    private final WhyNot whyNot;
    private final DealClock dealClock;

    public DossierFileResource(
            Dossiers dossiers,
            Referrals referrals,
            DossierTimeline timeline,
            ExplainDossier explainDossier,
            ReplayDossier replayDossier,
            WhyNot whyNot,
            DealClock dealClock) {
        this.dossiers = dossiers;
        this.referrals = referrals;
        this.timeline = timeline;
        this.explainDossier = explainDossier;
        this.replayDossier = replayDossier;
        this.whyNot = whyNot;
        this.dealClock = dealClock;
    }

    @GET
    @Path("/{id}/journal")
    @RolesAllowed({Roles.STARTUP, Roles.TERRITORY, Roles.REGION})
    public PageOf<EventView> journal(@Auth Account who, @PathParam("id") String id, @BeanParam Paging paging) {
        PageRequest page = paging.request();
        List<Event> events = timeline.events(id, Slice.position(page), page.limit() + 1, who.scope());
        boolean more = events.size() > page.limit();
        List<EventView> shown = events.stream()
                .limit(page.limit())
                .map(event -> EventView.of(event, who.role()))
                .toList();
        return new PageOf<>(
                shown, more ? Long.toString(shown.get(shown.size() - 1).seq()) : null);
    }

    @GET
    @Path("/{id}/referrals")
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public PageOf<ReferralView> referrals(@Auth Account who, @PathParam("id") String id, @BeanParam Paging paging) {
        PageRequest page = paging.request();
        Dossier dossier = find(who, id);
        return Pages.of(
                Slice.of(referrals.of(dossier.id(), who.scope()), page),
                referral -> ReferralView.of(referral, dealClock, who));
    }

    @GET
    @Path("/{id}/verdicts")
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public PageOf<VerdictView> verdicts(
            @Auth Account who, @PathParam("id") String id, @BeanParam Paging paging, @Context HttpHeaders headers) {
        PageRequest page = paging.request();
        List<Verdict> verdicts = explainDossier.verdicts(who.caller(), id);
        Language language = Language.of(headers);
        if (who.role() == Role.STARTUP) {
            return Slice.of(new VerdictsForStartup(whyNot, language).of(find(who, id), verdicts), page);
        }
        return Pages.of(Slice.of(verdicts, page), verdict -> VerdictView.of(verdict, language));
    }

    @GET
    @Path("/{id}/replay")
    @RolesAllowed({Roles.TERRITORY, Roles.REGION})
    public ReplayView replay(@Auth Account who, @PathParam("id") String id, @Context HttpHeaders headers) {
        return ReplayView.of(replayDossier.replay(who.caller(), id), Language.of(headers));
    }

    private Dossier find(Account who, String id) {
        return dossiers.find(id, who.scope()).orElseThrow(Refused::notFound);
    }
}
