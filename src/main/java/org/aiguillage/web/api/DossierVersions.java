package org.aiguillage.web.api;

import java.util.function.Supplier;
import org.aiguillage.access.Account;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.journal.Journal;
import org.aiguillage.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** Acts on a dossier at the version that the caller has read, within one change. */
final class DossierVersions {
    private final Journal journal;
    private final Dossiers dossiers;

    DossierVersions(Journal journal, Dossiers dossiers) {
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
