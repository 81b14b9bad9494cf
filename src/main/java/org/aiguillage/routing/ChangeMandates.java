package org.aiguillage.routing;

import java.util.LinkedHashSet;
import java.util.Set;
import org.aiguillage.access.Caller;
import org.aiguillage.delay.Timekeeper;
import org.aiguillage.delay.Visits;
import org.aiguillage.dossier.CompletenessPolicy;
import org.aiguillage.journal.Ids;
import org.aiguillage.journal.Journal;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.InvestorEvent.InvestorAdded;
import org.aiguillage.mandate.InvestorEvent.InvestorChanged;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.mandate.MandateEvent.MandateChanged;
import org.aiguillage.mandate.MandateEvent.MandateGiven;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.refusal.Expected;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** Adds and changes investors and their mandates; what was held for a mandate is decided again when it changes. */
public final class ChangeMandates {
    private final Journal journal;
    private final Mandates mandates;
    private final CompletenessPolicy catalogue;
    private final RouteDossier routing;
    private final Timekeeper timekeeper;
    private final Visits.Open open;

    public ChangeMandates(
            Journal journal,
            Mandates mandates,
            CompletenessPolicy catalogue,
            RouteDossier routing,
            Timekeeper timekeeper,
            Visits.Open open) {
        this.journal = journal;
        this.mandates = mandates;
        this.catalogue = catalogue;
        this.routing = routing;
        this.timekeeper = timekeeper;
        this.open = open;
    }

    public Investor addInvestor(Caller caller, Investor.Profile profile, @Nullable String externalId) {
        return journal.change(
                caller.actor(),
                change -> change.begin(Investor.STREAM, Ids.next(), new InvestorAdded(profile, externalId)));
    }

    public Investor changeInvestor(Caller caller, String id, @Nullable Long expectedVersion, Investor.Profile profile) {
        return journal.change(caller.actor(), change -> {
            Investor investor = mandates.investor(id, caller.scope()).orElseThrow(Refused::notFound);
            requireVersion(expectedVersion, investor.version());
            Investor after = change.append(Investor.STREAM, investor, new InvestorChanged(profile));
            if (!after.names().equals(investor.names())) {
                timekeeper.renamed(id, open);
            }
            mandates.standing().stream()
                    .filter(s -> s.mandate().investorId().equals(id))
                    .forEach(s -> routing.reconsiderHeldFor(change, s.mandate().id()));
            return after;
        });
    }

    /** @throws Invalid when the caller knows no such investor */
    public Mandate addMandate(Caller caller, String investorId, Mandate.Terms terms, @Nullable String externalId) {
        requireKnownSectors(terms);
        return journal.change(caller.actor(), change -> {
            if (mandates.investor(investorId, caller.scope()).isEmpty()) {
                throw new Invalid("investorId", Expected.KNOWN_INVESTOR);
            }
            return change.begin(Mandate.STREAM, Ids.next(), new MandateGiven(investorId, terms, externalId));
        });
    }

    public Mandate changeMandate(Caller caller, String id, @Nullable Long expectedVersion, Mandate.Terms terms) {
        requireKnownSectors(terms);
        return journal.change(caller.actor(), change -> {
            Mandate mandate = mandates.mandate(id, caller.scope()).orElseThrow(Refused::notFound);
            requireVersion(expectedVersion, mandate.version());
            Mandate after = change.append(Mandate.STREAM, mandate, new MandateChanged(terms));
            routing.reconsiderHeldFor(change, id);
            return after;
        });
    }

    private static void requireVersion(@Nullable Long expected, long version) {
        if (expected != null && expected != version) {
            throw Refused.stale();
        }
    }

    /** @throws Invalid naming the sectors that the rules do not know */
    public void requireKnownSectors(Mandate.Terms terms) {
        requireKnownSectors("sectorsIn", terms.sectorsIn());
        requireKnownSectors("sectorsOut", terms.sectorsOut());
    }

    private void requireKnownSectors(String field, Set<String> sectors) {
        Set<String> unknown = new LinkedHashSet<>(sectors);
        unknown.removeAll(catalogue.sectors());
        if (!unknown.isEmpty()) {
            throw new Invalid(
                    field,
                    Expected.oneOf(String.join(
                            ", ", catalogue.sectors().stream().sorted().toList())));
        }
    }
}
