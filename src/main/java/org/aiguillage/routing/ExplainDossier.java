package org.aiguillage.routing;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aiguillage.access.Caller;
import org.aiguillage.access.Scope;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.DossierEvent;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.journal.Journal;
import org.aiguillage.journal.Recorded;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.refusal.Refused;
import org.aiguillage.routing.DecideAgain.Decided;

/**
 * Says why each mandate did or did not receive a dossier. Nothing of it is stored: the rules decide again with the version
 * and the facts of that moment, which the journal still has.
 */
public final class ExplainDossier {
    private final Dossiers dossiers;
    private final DecideAgain rules;
    private final Explanations known = new Explanations();

    /** @param zone in which a day begins */
    public ExplainDossier(Journal journal, Dossiers dossiers, Mandates mandates, RoutingPolicy policy, ZoneId zone) {
        this.dossiers = dossiers;
        this.rules = new DecideAgain(journal, dossiers, mandates, policy, zone);
    }

    /**
     * The verdicts on every mandate, ranked; empty until the dossier was routed.
     *
     * @throws org.aiguillage.refusal.RulesFailed when the rules that decided cannot decide again
     */
    public List<Verdict> verdicts(Caller caller, String dossierId) {
        Dossier dossier = dossiers.find(dossierId, caller.scope()).orElseThrow(Refused::notFound);
        List<Recorded<DossierEvent>> decisions = rules.decisions(dossier.id());
        if (decisions.isEmpty()) {
            return List.of();
        }
        long last = decisions.get(decisions.size() - 1).event().position();
        List<Verdict> verdicts = known.get(last, () -> ranked(dossier.id(), decisions));
        return caller.scope() instanceof Scope.OfInvestor of
                ? verdicts.stream()
                        .filter(v -> v.investorId().equals(of.investorId()))
                        .toList()
                : verdicts;
    }

    /** The latest verdict on each mandate. */
    private List<Verdict> ranked(String dossierId, List<Recorded<DossierEvent>> decisions) {
        List<Decided> again = rules.all(dossierId, decisions);
        Map<String, Verdict> latest = new LinkedHashMap<>();
        again.forEach(decided -> decided.verdicts().forEach(v -> latest.put(v.mandateId(), v)));
        return Ranking.rank(
                dossierId, List.copyOf(latest.values()), again.get(0).standing());
    }
}
