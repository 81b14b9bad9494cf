package org.aiguillage.rulebook.facts;

import org.aiguillage.cluster.Territory;

/** A row of {@code neighbours.csv}: two territories that touch. */
public record Neighbour(Territory territory, Territory neighbour) {

    /** The same two, seen from the other. */
    public Neighbour turned() {
        return new Neighbour(/* territory= */ neighbour, /* neighbour= */ territory);
    }
}
