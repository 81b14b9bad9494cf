package org.aiguillage.web.api;

import java.time.Instant;
import org.aiguillage.delay.Turn;
import org.aiguillage.delay.Visit;

/** Since when something stands as it does. */
final class Since {
    private Since() {}

    /** When the running clock began; where none runs, when the last one stopped. */
    static Instant of(Visit visit, Visit.Terms terms) {
        return visit.turn(terms).map(Turn::since).orElseGet(visit::since);
    }
}
