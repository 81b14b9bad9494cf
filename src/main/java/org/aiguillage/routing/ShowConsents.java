package org.aiguillage.routing;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aiguillage.access.Scope;
import org.aiguillage.dossier.Consents;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.dossier.Status;
import org.aiguillage.journal.Journal;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.refusal.Refused;
import org.aiguillage.routing.ReferralEvent.ReferralDeclined;
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

    /**
     * @param investor its name; null for all that are not named
     * @param received whether it has the dossier now
     * @param declined whether it had declined what was taken back, and so receives it no more
     */
    public record Shown(Consents.Given given, @Nullable String investor, boolean received, boolean declined) {}

    /** All investors first, as one, then each that was named or that the dossier was sent to. */
    public List<Shown> of(String dossierId, Scope scope) {
        Dossier dossier = dossiers.find(dossierId, scope).orElseThrow(Refused::notFound);
        Set<String> sent = new LinkedHashSet<>();
        Set<String> having = new HashSet<>();
        Set<String> declined = new HashSet<>();
        for (Referral deal : referrals.of(dossier.id(), scope)) {
            sent.add(deal.sent().investorId());
            if (!(deal.status() instanceof Status.Revoked)) {
                having.add(deal.sent().investorId());
            } else if (declined(deal)) {
                declined.add(deal.sent().investorId());
            }
        }
        return Consents.of(journal.history(Dossier.STREAM, dossier.id()), sent).stream()
                .map(given -> shown(given, having, declined))
                .toList();
    }

    private Shown shown(Consents.Given given, Set<String> having, Set<String> declined) {
        String id = given.investorId();
        return new Shown(given, name(id), id != null && having.contains(id), id != null && declined.contains(id));
    }

    private boolean declined(Referral deal) {
        return journal.history(Referral.STREAM, deal.id()).stream()
                .anyMatch(it -> it.fact() instanceof ReferralDeclined);
    }

    private @Nullable String name(@Nullable String investorId) {
        return investorId == null
                ? null
                : mandates.investor(investorId, Scope.ALL)
                        .map(investor -> investor.profile().name())
                        .orElse(null);
    }
}
