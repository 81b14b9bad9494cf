package org.aiguillage.cluster;

import org.aiguillage.language.Sentence;

/** The six territorial offices. A company outside them has no territory; the regional committee holds its dossiers. */
public enum Territory {
    LYON("Lyon"),
    SAINT_ETIENNE_ROANNE("Saint-Étienne-Roanne"),
    GRENOBLE("Grenoble"),
    CLERMONT_FERRAND("Clermont-Ferrand"),
    VALENCE_ROMANS("Valence-Romans"),
    ANNECY_CHAMBERY("Annecy-Chambéry");

    private final String place;

    Territory(String place) {
        this.place = place;
    }

    /** The name of the place, the same in both languages. */
    public Sentence label() {
        return new Sentence(place, place);
    }
}
