package org.aiguillage.delay;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How much working time stands behind a flag, running while its stage lasts. */
public final class FlagClock {
    private final Visits visits;
    private final Timekeeper timekeeper;

    public FlagClock(Visits visits, Timekeeper timekeeper) {
        this.visits = visits;
        this.timekeeper = timekeeper;
    }

    /** Working time charged to the flag's holder: until {@code now}, or until the stage ended. */
    public Duration elapsed(Flag flag, Instant now) {
        Flag.Clearing cleared = flag.cleared();
        if (cleared != null) {
            return cleared.elapsed();
        }
        Flag.Raised raised = flag.raised();
        // A stage that ended in this very moment leaves what the flag itself knows: the allowance was used up.
        return standing(raised)
                .map(it -> timekeeper.elapsed(it, raised.holder(), raised.since(), now))
                .orElse(raised.allowance());
    }

    /** Whether its holder was waited on, and has answered since. */
    public boolean answered(Flag flag) {
        Flag.Raised raised = flag.raised();
        return standing(raised)
                .filter(it -> it.visit().over(raised.holder(), raised.since()))
                .isPresent();
    }

    /** Whether it is its holder's turn now, in the stage in which it was found slow. */
    public boolean holding(Flag flag) {
        Flag.Raised raised = flag.raised();
        return standing(raised)
                .filter(it -> it.visit().holder() == raised.holder())
                .isPresent();
    }

    private Optional<Visits.Standing> standing(Flag.Raised raised) {
        return visits.of(raised.subject()).filter(it -> it.visit().number() == raised.visit());
    }
}
