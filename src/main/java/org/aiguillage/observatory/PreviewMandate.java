package org.aiguillage.observatory;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.aiguillage.access.Scope;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Stage;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.mandate.Mandates.Standing;
import org.aiguillage.observatory.Pipeline.DossierFilter;
import org.aiguillage.refusal.Refused;
import org.aiguillage.routing.RoutingPolicy;
import org.aiguillage.routing.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What a changed mandate would have received of last year's dossiers, by the rules in force. The answer is in numbers alone:
 * a dossier that the investor never saw stays unknown to it.
 */
public final class PreviewMandate {
    private static final int MOST = 2_000;
    private static final String NOW = "as it stands";
    private static final String THEN = "as changed";

    private final Pipeline pipeline;
    private final Mandates mandates;
    private final RoutingPolicy policy;
    private final Clock clock;
    private final ZoneId zone;

    /** One at a time: a run takes a core for as long as it lasts. */
    private final ReentrantLock turn = new ReentrantLock(true);

    /** @param zone in which a day begins */
    public PreviewMandate(Pipeline pipeline, Mandates mandates, RoutingPolicy policy, Clock clock, ZoneId zone) {
        this.pipeline = pipeline;
        this.mandates = mandates;
        this.policy = policy;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Each dossier is judged as of the day on which it was submitted, with nothing else open on the mandate.
     *
     * @param dossiers how many were judged: those of twelve months, the latest 2,000 at most
     * @param before how many the mandate takes as it stands; 0 for a new one
     * @param after how many it would take
     * @param more of the latter, those that it does not take as it stands
     * @param fewer those that it would take no more
     */
    public record Preview(int dossiers, int before, int after, int more, int fewer) {}

    /** @throws Refused NOT_FOUND for a mandate that the caller may not see */
    public Preview of(Scope scope, String mandateId, Mandate.Terms changed) {
        Mandate mandate = mandates.mandate(mandateId, scope).orElseThrow(Refused::notFound);
        return of(investor(scope, mandate.investorId()), mandate.terms(), changed);
    }

    /** The same of a mandate that is not there yet. */
    public Preview ofNew(Scope scope, String investorId, Mandate.Terms terms) {
        return of(investor(scope, investorId), null, terms);
    }

    private Investor investor(Scope scope, String id) {
        return mandates.investor(id, scope).orElseThrow(Refused::notFound);
    }

    private Preview of(Investor investor, Mandate.@Nullable Terms now, Mandate.Terms then) {
        List<Standing> both = new ArrayList<>();
        if (now != null) {
            both.add(standing(NOW, investor, now));
        }
        both.add(standing(THEN, investor, then));
        turn.lock();
        try {
            return counted(both);
        } finally {
            turn.unlock();
        }
    }

    private Preview counted(List<Standing> both) {
        List<Dossier> dossiers = lastYears();
        int before = 0;
        int after = 0;
        int kept = 0;
        for (Dossier dossier : dossiers) {
            List<String> taken = taken(dossier, both);
            before += taken.contains(NOW) ? 1 : 0;
            after += taken.contains(THEN) ? 1 : 0;
            kept += taken.contains(NOW) && taken.contains(THEN) ? 1 : 0;
        }
        return new Preview(dossiers.size(), before, after, after - kept, before - kept);
    }

    private List<String> taken(Dossier dossier, List<Standing> both) {
        LocalDate day = LocalDate.ofInstant(submitted(dossier), zone);
        return policy.decide(policy.version(), dossier, both, day).routed().stream()
                .map(Verdict::mandateId)
                .toList();
    }

    private static Standing standing(String id, Investor investor, Mandate.Terms terms) {
        return new Standing(new Mandate(id, 1, investor.id(), terms, null), investor, 0);
    }

    /** Newest first. The service looks on the investor's behalf, and tells numbers. */
    private List<Dossier> lastYears() {
        Instant since =
                ZonedDateTime.ofInstant(clock.instant(), zone).minusYears(1).toInstant();
        List<Dossier> found = new ArrayList<>();
        String cursor = null;
        do {
            PageOf<Dossier> page = pipeline.dossiers(
                    DossierFilter.ALL, new PageRequest("-submittedAt", PageRequest.MOST, cursor), Scope.ALL);
            page.items().stream().filter(d -> judged(d, since)).forEach(found::add);
            boolean older = page.items().stream().anyMatch(d -> submitted(d).isBefore(since));
            cursor = older ? null : page.next();
        } while (cursor != null && found.size() < MOST);
        return found;
    }

    private static boolean judged(Dossier dossier, Instant since) {
        return !submitted(dossier).isBefore(since) && dossier.stage() != Stage.COMPLETENESS_CHECK;
    }

    /** What was never submitted is older than all. */
    private static Instant submitted(Dossier dossier) {
        return dossier.submittedAt() == null ? Instant.EPOCH : dossier.submittedAt();
    }
}
