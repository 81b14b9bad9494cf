package org.aiguillage.dossier;

import org.aiguillage.language.Sentence;

/** The round a company raises. */
public enum Round {
    PRE_SEED("Pré-amorçage", "Pre-seed"),
    SEED("Amorçage", "Seed"),
    SERIES_A("Série A", "Series A"),
    SERIES_B("Série B", "Series B"),
    SERIES_C("Série C", "Series C"),
    GROWTH("Croissance", "Growth"),
    BRIDGE("Financement relais", "Bridge");

    private final Sentence label;

    Round(String fr, String en) {
        this.label = new Sentence(fr, en);
    }

    public Sentence label() {
        return label;
    }
}
