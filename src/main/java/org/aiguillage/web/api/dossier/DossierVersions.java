package org.aiguillage.web.api.dossier;

import java.util.function.Supplier;
import org.aiguillage.access.Account;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.journal.Journal;
import org.aiguillage.refusal.Refused;
import org.aiguillage.web.api.call.IfMatch;
import org.jspecify.annotations.Nullable;

/** Acts on a dossier at the version that the caller has read, within one change. */
public final class DossierVersions {
    private final Journal journal;
    private final Dossiers dossiers;

    public DossierVersions(Journal journal, Dossiers dossiers) {
        this.journal = journal;
        this.dossiers = dossiers;
    }

    /** @param expected null where any version will do */
    <T> T at(Account who, String dossierId, @Nullable Long expected, Supplier<T> act) {
        if (expected == null) {
            return act.get();
        }
        return journal.change(who.id(), change -> {
            IfMatch.require(
                    expected,
                    dossiers.find(dossierId, who.scope())
                            .orElseThrow(Refused::notFound)
                            .version());
            return act.get();
        });
    }
}
