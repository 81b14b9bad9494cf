package org.aiguillage.routing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aiguillage.access.Scope;
import org.aiguillage.dossier.Consents;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.journal.Journal;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** Says who may see a dossier, and since when. */
public final class ShowConsents {
    private final Journal journal;
    private final Dossiers dossiers;
    private final Referrals referrals;
    private final Mandates mandates;

    public ShowConsents(Journal journal, Dossiers dossiers, Referrals referrals, Mandates mandates) {
        this.journal = journal;
        this.dossiers = dossiers;
        this.referrals = referrals;
        this.mandates = mandates;
    }

    /** @param investor its name, of those that the dossier was sent to */
    public record Shown(Consents.Given given, @Nullable String investor) {}

    /** All investors first, as one, then each that was named or that the dossier was sent to. */
    public List<Shown> of(String dossierId, Scope scope) {
        Dossier dossier = dossiers.find(dossierId, scope).orElseThrow(Refused::notFound);
        Set<String> sent = new LinkedHashSet<>();
        referrals.of(dossier.id(), scope).forEach(r -> sent.add(r.sent().investorId()));
        return Consents.of(journal.history(Dossier.STREAM, dossier.id()), sent).stream()
                .map(given -> new Shown(given, name(given.investorId(), sent)))
                .toList();
    }

    /** Its name is no secret to the company that it has a dossier of; of others not even that is told. */
    private @Nullable String name(@Nullable String investorId, Set<String> sent) {
        return investorId == null || !sent.contains(investorId)
                ? null
                : mandates.investor(investorId, Scope.ALL)
                        .map(investor -> investor.profile().name())
                        .orElse(null);
    }
}
