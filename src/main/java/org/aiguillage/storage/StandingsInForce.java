package org.aiguillage.storage;

import java.util.concurrent.atomic.AtomicReference;

/** The latest standings that are known to be durable. */
final class StandingsInForce {
    private final AtomicReference<Standings> latest = new AtomicReference<>(Standings.NONE);

    Standings now() {
        return latest.get();
    }

    void follow(Standings later) {
        latest.accumulateAndGet(later, (a, b) -> b.position() > a.position() ? b : a);
    }
}
