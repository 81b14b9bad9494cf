package org.aiguillage.app;

import java.time.Instant;
import java.util.Optional;
import org.aiguillage.delay.DueIndex;
import org.aiguillage.delay.Ticker;

/** Lets time pass on a movable clock: it stops at each moment that falls due, so that what happens there happens then. */
record Passage(MovableClock clock, DueIndex dueIndex, Ticker ticker) {

    synchronized void to(Instant target) {
        Optional<Instant> next = dueIndex.next();
        while (next.isPresent() && !next.get().isAfter(target)) {
            clock.moveTo(next.get());
            ticker.tick(clock.instant());
            next = dueIndex.next();
        }
        clock.moveTo(target);
    }
}
