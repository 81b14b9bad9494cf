package org.aiguillage.delay;

import org.aiguillage.language.Sentence;

/** Who holds the ball: the only one whose clock runs. */
public enum Holder {
    STARTUP(new Sentence("l’entreprise", "the startup")),
    INVESTOR(new Sentence("l’investisseur", "the investor")),
    CLUSTER(new Sentence("le cluster", "the cluster"));

    private final Sentence label;

    Holder(Sentence label) {
        this.label = label;
    }

    public Sentence label() {
        return label;
    }
}
