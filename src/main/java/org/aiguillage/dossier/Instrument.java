package org.aiguillage.dossier;

import org.aiguillage.language.Sentence;

/** How the money comes in. */
public enum Instrument {
    EQUITY("Actions", "Equity"),
    CONVERTIBLE_BOND("Obligations convertibles", "Convertible bonds"),
    BSA_AIR("BSA-AIR", "BSA-AIR"),
    LOAN("Prêt", "Loan"),
    GRANT("Subvention", "Grant"),
    OTHER("Autre", "Other");

    private final Sentence label;

    Instrument(String fr, String en) {
        this.label = new Sentence(fr, en);
    }

    public Sentence label() {
        return label;
    }
}
