package org.aiguillage.routing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.DossierEvent;
import org.aiguillage.dossier.DossierEvent.DossierImported;
import org.aiguillage.dossier.DossierEvent.DossierRouted;
import org.aiguillage.dossier.DossierEvent.HoldBegun;
import org.aiguillage.dossier.DossierEvent.HoldEnded;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.journal.Journal;
import org.aiguillage.journal.Recorded;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.mandate.Mandates.Standing;
import org.aiguillage.routing.Verdict.Answer;

/** Has the rules decide what they have decided before, with the version and the facts of that moment. */
final class DecideAgain {
    private final Journal journal;
    private final Dossiers dossiers;
    private final Mandates mandates;
    private final RoutingPolicy policy;
    private final ZoneId zone;

    DecideAgain(Journal journal, Dossiers dossiers, Mandates mandates, RoutingPolicy policy, ZoneId zone) {
        this.journal = journal;
        this.dossiers = dossiers;
        this.mandates = mandates;
        this.policy = policy;
        this.zone = zone;
    }

    /**
     * @param recorded the event that the decision made
     * @param standing the mandates that it was about
     * @param verdicts on each of them
     */
    record Decided(Recorded<DossierEvent> recorded, List<Standing> standing, List<Verdict> verdicts) {}

    /** The events of a dossier that decisions made, oldest first. */
    List<Recorded<DossierEvent>> decisions(String dossierId) {
        return journal.history(Dossier.STREAM, dossierId).stream()
                .filter(r -> r.fact() instanceof DossierRouted
                        || r.fact() instanceof HoldEnded
                        || r.fact() instanceof HoldBegun)
                .toList();
    }

    /** Whether the dossier's first steps were recorded by another system. */
    boolean imported(String dossierId) {
        return journal.of(Dossier.STREAM.key(dossierId), 0, 1).stream()
                .anyMatch(event -> journal.fact(Dossier.STREAM, event) instanceof DossierImported);
    }

    List<Decided> all(String dossierId, List<Recorded<DossierEvent>> decisions) {
        List<Decided> again = new ArrayList<>();
        decisions.forEach(recorded -> again.add(one(dossierId, recorded)));
        return again;
    }

    /** What a decision says of one mandate alone, which is what it said of it among all. */
    List<Verdict> about(String dossierId, Recorded<DossierEvent> recorded, String mandateId) {
        List<Standing> alone = alone(recorded.event().position(), mandateId);
        String rulebook = recorded.fact() instanceof DossierRouted routed
                ? routed.rulebook()
                : OnOne.of(recorded.fact()).rulebook();
        return decided(dossierId, recorded, rulebook, alone).verdicts();
    }

    private Decided one(String dossierId, Recorded<DossierEvent> recorded) {
        long position = recorded.event().position();
        if (recorded.fact() instanceof DossierRouted routed) {
            return decided(dossierId, recorded, routed.rulebook(), mandates.standingBefore(position));
        }
        OnOne one = OnOne.of(recorded.fact());
        return decided(dossierId, recorded, one.rulebook(), alone(position, one.mandateId()));
    }

    private List<Standing> alone(long position, String mandateId) {
        return mandates.standingBefore(position).stream()
                .filter(s -> s.mandate().id().equals(mandateId))
                .toList();
    }

    /** A decision on one mandate, after the first on all. */
    record OnOne(String rulebook, String mandateId, Answer answer) {
        static OnOne of(DossierEvent fact) {
            if (fact instanceof HoldBegun it) {
                return new OnOne(it.rulebook(), it.mandateId(), Answer.HOLD);
            }
            HoldEnded it = (HoldEnded) fact;
            return new OnOne(it.rulebook(), it.mandateId(), it.routed() ? Answer.ROUTE : Answer.REFUSE);
        }
    }

    private Decided decided(
            String dossierId, Recorded<DossierEvent> recorded, String rulebook, List<Standing> standing) {
        Dossier asItWas = dossiers.asOf(dossierId, recorded.event().seq() - 1);
        LocalDate today = LocalDate.ofInstant(recorded.event().at(), zone);
        return new Decided(recorded, standing, policy.explain(rulebook, asItWas, standing, today));
    }
}
