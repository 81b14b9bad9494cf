package org.aiguillage.web.api;

import java.time.Instant;
import java.util.List;
import org.aiguillage.delay.Turn;
import org.aiguillage.delay.Visit;

/** Since when something stands as it does. */
final class Since {
    private Since() {}

    /** When the running clock began; where none runs, when the last one stopped. */
    static Instant of(Visit visit, Visit.Terms terms) {
        List<Visit.Holding> holdings = visit.holdings();
        return visit.turn(terms)
                .map(Turn::since)
                .orElseGet(() -> holdings.get(holdings.size() - 1).from());
    }
}
