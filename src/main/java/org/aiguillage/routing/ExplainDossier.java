package org.aiguillage.routing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aiguillage.access.Caller;
import org.aiguillage.access.Scope;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.DossierEvent;
import org.aiguillage.dossier.DossierEvent.DossierRouted;
import org.aiguillage.dossier.DossierEvent.HoldEnded;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.journal.Event;
import org.aiguillage.journal.Journal;
import org.aiguillage.journal.Recorded;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.mandate.Mandates.Standing;
import org.aiguillage.refusal.Refused;

/**
 * Says why each mandate did or did not receive a dossier. Nothing of it is stored: the rules decide again with the version
 * and the facts of that moment, which the journal still has.
 */
public final class ExplainDossier {
    private final Journal journal;
    private final Dossiers dossiers;
    private final Mandates mandates;
    private final RoutingPolicy policy;
    private final ZoneId zone;

    /** @param zone in which a day begins */
    public ExplainDossier(Journal journal, Dossiers dossiers, Mandates mandates, RoutingPolicy policy, ZoneId zone) {
        this.journal = journal;
        this.dossiers = dossiers;
        this.mandates = mandates;
        this.policy = policy;
        this.zone = zone;
    }

    /** The verdicts on every mandate, ranked; empty until the dossier was routed. */
    public List<Verdict> verdicts(Caller caller, String dossierId) {
        Dossier dossier = dossiers.find(dossierId, caller.scope()).orElseThrow(Refused::notFound);
        Map<String, Verdict> latest = new LinkedHashMap<>();
        List<Standing> standing = List.of();
        for (Recorded<DossierEvent> recorded : journal.history(Dossier.STREAM, dossier.id())) {
            if (recorded.fact() instanceof DossierRouted routed) {
                standing = mandates.standingBefore(recorded.event().position());
                decide(routed.rulebook(), recorded.event(), dossier.id(), standing)
                        .forEach(v -> latest.put(v.mandateId(), v));
            } else if (recorded.fact() instanceof HoldEnded ended) {
                List<Standing> held = mandates.standingBefore(recorded.event().position()).stream()
                        .filter(s -> s.mandate().id().equals(ended.mandateId()))
                        .toList();
                decide(ended.rulebook(), recorded.event(), dossier.id(), held)
                        .forEach(v -> latest.put(v.mandateId(), v));
            }
        }
        List<Verdict> ranked = Ranking.rank(dossier.id(), List.copyOf(latest.values()), standing);
        return caller.scope() instanceof Scope.OfInvestor of
                ? ranked.stream()
                        .filter(v -> v.investorId().equals(of.investorId()))
                        .toList()
                : ranked;
    }

    private List<Verdict> decide(String rulebook, Event event, String dossierId, List<Standing> standing) {
        Dossier asItWas = dossiers.asOf(dossierId, event.seq() - 1);
        return policy.explain(rulebook, asItWas, standing, LocalDate.ofInstant(event.at(), zone));
    }
}
