package org.aiguillage.intake;

import org.aiguillage.dossier.Raise;
import org.aiguillage.language.Sentence;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandate;

/** What one file holds, in the order in which files are taken in: what others refer to comes first. */
public enum Sheet {
    INVESTORS(new Sentence("investisseurs", "investors"), Columns.of(Investor.Profile.class)),
    MANDATES(new Sentence("thèses", "mandates"), Columns.of(Mandate.Terms.class).with(Sheet.INVESTOR_ID)),
    DOSSIERS(new Sentence("dossiers", "dossiers"), Columns.of(Raise.class));

    static final String INVESTOR_ID = "investorId";

    private final Sentence label;
    private final Columns columns;

    Sheet(Sentence label, Columns columns) {
        this.label = label;
        this.columns = columns.with(Columns.EXTERNAL_ID);
    }

    public Sentence label() {
        return label;
    }

    Columns columns() {
        return columns;
    }
}
