package org.aiguillage.intake;

import java.util.LinkedHashSet;
import java.util.Set;
import org.aiguillage.access.Caller;
import org.aiguillage.dossier.Consent;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.DossierEvent;
import org.aiguillage.dossier.DossierEvent.DossierChanged;
import org.aiguillage.dossier.DossierEvent.DossierDrafted;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.dossier.Raise;
import org.aiguillage.routing.ChangeDossier;
import org.jspecify.annotations.Nullable;

/** Dossiers, one a row: each begins as a draft. */
record DossierRows(RowReader reader, KnownInvestors investors, Dossiers dossiers, ChangeDossier change, LastImport last)
        implements Rows {

    @Override
    public Outcome take(String externalId, Cells cells) {
        Raise raise = resolved(reader.read(cells, Raise.class));
        Dossier known = dossiers.named(externalId).orElse(null);
        if (known == null) {
            change.draft(Caller.IMPORT, raise, externalId);
            return Outcome.CREATED;
        } else if (known.raise().equals(raise) || last.said(Dossier.STREAM, known.id(), DossierRows::content, raise)) {
            return Outcome.UNCHANGED;
        }
        change.change(Caller.IMPORT, known.id(), known.version(), raise);
        return Outcome.CHANGED;
    }

    private static @Nullable Raise content(DossierEvent event) {
        if (event instanceof DossierDrafted drafted) {
            return drafted.raise();
        }
        return event instanceof DossierChanged changed ? changed.raise() : null;
    }

    private Raise resolved(Raise raise) {
        Consent consent = raise.consent();
        return new Raise(
                raise.company(),
                raise.ask(),
                raise.traction(),
                raise.contact(),
                new Consent(
                        consent.allInvestors(),
                        ids(consent.investorIds(), "consent.investorIds"),
                        ids(consent.refusedInvestorIds(), "consent.refusedInvestorIds")));
    }

    private Set<String> ids(Set<String> names, String column) {
        Set<String> ids = new LinkedHashSet<>();
        names.forEach(name -> ids.add(investors.id(name, column)));
        return ids;
    }
}
