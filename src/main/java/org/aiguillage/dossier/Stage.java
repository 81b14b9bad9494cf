package org.aiguillage.dossier;

import org.aiguillage.language.Sentence;

/** How far a dossier has come. */
public enum Stage {
    DRAFT("Brouillon", "Draft"),
    SUBMITTED("Déposé", "Submitted"),
    COMPLETENESS_CHECK("Recevabilité", "Completeness check"),
    ROUTED("Aiguillé", "Routed"),
    IN_PROGRESS("En cours", "In progress"),
    CLOSED("Clos", "Closed");

    private final Sentence label;

    Stage(String fr, String en) {
        this.label = new Sentence(fr, en);
    }

    public Sentence label() {
        return label;
    }
}
