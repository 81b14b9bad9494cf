package org.aiguillage.intake;

import org.aiguillage.language.Sentence;

/** What became of a row. */
public enum Outcome {
    CREATED(new Sentence("créé", "created")),
    CHANGED(new Sentence("modifié", "changed")),
    UNCHANGED(new Sentence("inchangé", "unchanged")),
    REFUSED(new Sentence("refusé", "refused"));

    private final Sentence label;

    Outcome(Sentence label) {
        this.label = label;
    }

    public Sentence label() {
        return label;
    }
}
