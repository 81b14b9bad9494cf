package org.aiguillage.routing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aiguillage.access.Caller;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Subject;
import org.aiguillage.delay.Timekeeper;
import org.aiguillage.dossier.CompletenessPolicy;
import org.aiguillage.dossier.CompletenessPolicy.Missing;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.DossierEvent.DossierFoundIncomplete;
import org.aiguillage.dossier.DossierEvent.DossierSubmitted;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.journal.Change;
import org.aiguillage.journal.Journal;
import org.aiguillage.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** Takes a dossier in: a complete one is routed at once, an incomplete one goes back with what is missing. */
public final class SubmitDossier {
    private final Journal journal;
    private final Dossiers dossiers;
    private final CompletenessPolicy completeness;
    private final RouteDossier routing;
    private final Timekeeper timekeeper;

    public SubmitDossier(
            Journal journal,
            Dossiers dossiers,
            CompletenessPolicy completeness,
            RouteDossier routing,
            Timekeeper timekeeper) {
        this.journal = journal;
        this.dossiers = dossiers;
        this.completeness = completeness;
        this.routing = routing;
        this.timekeeper = timekeeper;
    }

    /** @param missing empty when the dossier was routed */
    public record Outcome(Dossier dossier, List<Missing> missing, int routed, int held, int refused) {}

    /** @param expectedVersion the version that the caller has read, if it said so */
    public Outcome submit(Caller caller, String dossierId, @Nullable Long expectedVersion) {
        return journal.change(caller.actor(), change -> {
            Dossier dossier = dossiers.find(dossierId, caller.scope()).orElseThrow(Refused::notFound);
            if (expectedVersion != null && expectedVersion != dossier.version()) {
                throw Refused.stale();
            }
            dossier.requireWithStartup("submission");
            Dossier submitted = change.append(Dossier.STREAM, dossier, new DossierSubmitted());
            timekeeper.follow(change, Subject.dossier(dossierId), dossier.standing(), submitted.standing());
            List<Missing> missing = completeness.missing(submitted);
            return missing.isEmpty() ? route(change, submitted) : sendBack(change, submitted, missing);
        });
    }

    private Outcome route(Change change, Dossier submitted) {
        RouteDossier.Outcome outcome = routing.route(change, submitted);
        return new Outcome(outcome.dossier(), List.of(), outcome.routed(), outcome.held(), outcome.refused());
    }

    private Outcome sendBack(Change change, Dossier submitted, List<Missing> missing) {
        Set<String> items = new LinkedHashSet<>();
        missing.forEach(m -> items.add(m.item()));
        Holder owedBy = missing.stream().anyMatch(m -> m.owedBy() == Holder.STARTUP)
                ? Holder.STARTUP
                : missing.get(0).owedBy();
        Dossier after = change.append(
                Dossier.STREAM, submitted, new DossierFoundIncomplete(completeness.version(), items, owedBy));
        timekeeper.follow(change, Subject.dossier(after.id()), submitted.standing(), after.standing());
        return new Outcome(after, missing, 0, 0, 0);
    }
}
