package org.aiguillage.notice;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.aiguillage.access.Accounts;
import org.aiguillage.access.Scope;
import org.aiguillage.delay.Flag;
import org.aiguillage.delay.Flags;
import org.aiguillage.delay.Reach;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.routing.Referrals;

/** Asks whom a reminder would get to, of those who decide that for the messages themselves. */
public final class ReachHolder implements Reach {
    private final Dossiers dossiers;
    private final Concerns concerns;
    private final Readers readers;

    public ReachHolder(
            Accounts accounts, Dossiers dossiers, Mandates mandates, Referrals referrals, Flags flags, Stops stops) {
        this.dossiers = dossiers;
        this.concerns = new Concerns(dossiers, referrals, flags);
        this.readers = new Readers(accounts, dossiers, mandates, stops);
    }

    @Override
    public Set<String> nobody(Collection<Flag> flags, String actor) {
        if (flags.isEmpty()) {
            return Set.of();
        }
        People people = readers.people();
        return flags.stream()
                .filter(flag -> !reaches(flag.raised(), people, actor))
                .map(Flag::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean reaches(Flag.Raised raised, People people, String actor) {
        return dossiers
                .find(raised.subject().dossierId(), Scope.ALL)
                .map(dossier -> concerns.holder(raised.holder(), raised.subject(), dossier))
                .stream()
                .flatMap(audience -> audience.readers(people, actor).stream())
                .anyMatch(key -> readers.find(key).isPresent());
    }
}
