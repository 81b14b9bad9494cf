package org.aiguillage.web.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.aiguillage.delay.Flag;
import org.aiguillage.delay.Timekeeper;
import org.aiguillage.delay.Visit;
import org.aiguillage.delay.Visits;

/** How much working time stands behind a flag, running while its stage lasts. */
final class FlagClock {
    private final Visits visits;
    private final Timekeeper timekeeper;
    private final Clock clock;

    FlagClock(Visits visits, Timekeeper timekeeper, Clock clock) {
        this.visits = visits;
        this.timekeeper = timekeeper;
        this.clock = clock;
    }

    Duration elapsed(Flag flag) {
        Flag.Clearing cleared = flag.cleared();
        if (cleared != null) {
            return cleared.elapsed();
        }
        Flag.Raised raised = flag.raised();
        Optional<Visit> visit =
                visits.of(raised.subject()).map(Visits.Standing::visit).filter(v -> v.number() == raised.visit());
        // A stage that ended in this very moment leaves what the flag itself knows: the allowance was used up.
        Instant now = clock.instant();
        return visit.map(v -> timekeeper.elapsed(v, raised.holder(), raised.since(), now))
                .orElse(raised.allowance());
    }
}
