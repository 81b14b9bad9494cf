package org.aiguillage.app.time;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lets time pass on a movable clock: it stops at each moment that falls due, so that what happens there happens then. */
public record Passage(MovableClock clock, List<Chore> chores) {

    public synchronized void to(Instant target) {
        Optional<Instant> next = next();
        while (next.isPresent() && !next.get().isAfter(target)) {
            clock.moveTo(next.get());
            for (Chore chore : chores) {
                chore.run(clock.instant());
            }
            next = next();
        }
        clock.moveTo(target);
    }

    private Optional<Instant> next() {
        return chores.stream()
                .flatMap(chore -> chore.next(clock.instant()).stream())
                .min(Instant::compareTo);
    }
}
