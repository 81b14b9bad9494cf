package org.aiguillage.routing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aiguillage.access.Caller;
import org.aiguillage.access.Scope;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Subject;
import org.aiguillage.delay.Timekeeper;
import org.aiguillage.dossier.CompletenessPolicy;
import org.aiguillage.dossier.CompletenessPolicy.Missing;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.DossierEvent.DossierFoundIncomplete;
import org.aiguillage.dossier.DossierEvent.DossierSubmitted;
import org.aiguillage.dossier.DossierEvent.DossierUndecided;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.journal.Change;
import org.aiguillage.journal.Journal;
import org.aiguillage.journal.Stream;
import org.aiguillage.mandate.Mandates.Standing;
import org.aiguillage.refusal.Refused;
import org.aiguillage.refusal.RulesFailed;
import org.jspecify.annotations.Nullable;

/**
 * Takes a dossier in: a complete one is routed at once, an incomplete one goes back with what is missing; one on which the
 * rules fail waits for the cluster.
 */
public final class SubmitDossier {
    private final Journal journal;
    private final Dossiers dossiers;
    private final RouteDossier routing;
    private final Timekeeper timekeeper;
    private final Hearings hearings;

    public SubmitDossier(
            Journal journal,
            Dossiers dossiers,
            CompletenessPolicy completeness,
            RouteDossier routing,
            Timekeeper timekeeper) {
        this.journal = journal;
        this.dossiers = dossiers;
        this.routing = routing;
        this.timekeeper = timekeeper;
        this.hearings = routing.hearings(completeness);
    }

    /**
     * @param missing empty when nothing is
     * @param undecided why the rules could not decide; null when they did
     */
    public record Outcome(
            Dossier dossier,
            List<Missing> missing,
            int routed,
            int held,
            int refused,
            @Nullable RulesFailed undecided) {}

    /**
     * Regional staff may also have a dossier decided again on which the rules have failed.
     *
     * @param expectedVersion the version that the caller has read, if it said so
     */
    public Outcome submit(Caller caller, String dossierId, @Nullable Long expectedVersion) {
        Hearing early = early(caller, dossierId);
        return journal.change(caller.actor(), change -> {
            Dossier dossier = dossiers.find(dossierId, caller.scope()).orElseThrow(Refused::notFound);
            if (expectedVersion != null && expectedVersion != dossier.version()) {
                throw Refused.stale();
            }
            return decide(change, again(caller, dossier) ? dossier : submitted(change, dossier), early);
        });
    }

    /** Has every dossier decided again on which the rules have failed: another rulebook has come into force. */
    public void decideUndecided(Change change) {
        for (String id : dossiers.undecided()) {
            dossiers.find(id, Scope.ALL).ifPresent(dossier -> decide(change, dossier, null));
        }
    }

    private static boolean again(Caller caller, Dossier dossier) {
        return dossier.undecided() && caller.scope() instanceof Scope.Region;
    }

    /** What the rules say of the dossier as it will stand once submitted; null where it cannot be, which the change tells. */
    private @Nullable Hearing early(Caller caller, String dossierId) {
        Dossier dossier = dossiers.find(dossierId, caller.scope()).orElse(null);
        if (dossier == null || !(dossier.withStartup() || again(caller, dossier))) {
            return null;
        }
        Stream.Stamp next = new Stream.Stamp(dossierId, dossier.version() + 1, journal.now(), caller.actor());
        Dossier submitted =
                again(caller, dossier) ? dossier : Dossier.STREAM.fold().after(dossier, new DossierSubmitted(), next);
        return hearings.of(submitted, routing.day(next.at()));
    }

    private Dossier submitted(Change change, Dossier dossier) {
        dossier.requireWithStartup("submission");
        Dossier submitted = change.append(Dossier.STREAM, dossier, new DossierSubmitted());
        timekeeper.follow(change, Subject.dossier(dossier.id()), dossier.standing(), submitted.standing());
        return submitted;
    }

    private Outcome decide(Change change, Dossier submitted, @Nullable Hearing early) {
        Hearing hearing = hearings.upToDate(early, submitted, routing.day(change.at()));
        if (hearing.failed() != null) {
            return leave(change, submitted, hearing.failed());
        }
        return hearing.decision() == null
                ? sendBack(change, submitted, hearing)
                : route(change, submitted, hearing.standing(), hearing.decision());
    }

    private Outcome route(Change change, Dossier submitted, List<Standing> standing, Decision decision) {
        RouteDossier.Outcome outcome = routing.route(change, submitted, standing, decision);
        return new Outcome(outcome.dossier(), List.of(), outcome.routed(), outcome.held(), outcome.refused(), null);
    }

    private Outcome sendBack(Change change, Dossier submitted, Hearing hearing) {
        Set<String> items = new LinkedHashSet<>();
        hearing.missing().forEach(m -> items.add(m.item()));
        Holder owedBy = hearing.missing().stream().anyMatch(m -> m.owedBy() == Holder.STARTUP)
                ? Holder.STARTUP
                : hearing.missing().get(0).owedBy();
        Dossier after =
                change.append(Dossier.STREAM, submitted, new DossierFoundIncomplete(hearing.rulebook(), items, owedBy));
        timekeeper.follow(change, Subject.dossier(after.id()), submitted.standing(), after.standing());
        return new Outcome(after, hearing.missing(), 0, 0, 0, null);
    }

    /** Not routed, and not forgotten: the staff is told at once which rule failed. */
    private Outcome leave(Change change, Dossier submitted, RulesFailed failed) {
        Dossier after = change.append(
                Dossier.STREAM,
                submitted,
                new DossierUndecided(failed.rulebook(), failed.ruleId(), failed.why(), failed.sentence()));
        Subject subject = Subject.dossier(after.id());
        timekeeper.follow(change, subject, submitted.standing(), after.standing());
        timekeeper.raise(change, subject, after.standing(), failed);
        return new Outcome(after, List.of(), 0, 0, 0, failed);
    }
}
