package org.aiguillage.app.time;

import java.time.Instant;
import java.util.Optional;
import org.aiguillage.delay.DueIndex;
import org.aiguillage.delay.Ticker;

/** Firing what falls due. */
public record Timekeeping(DueIndex dueIndex, Ticker ticker) implements Chore {
    @Override
    public Optional<Instant> next(Instant now) {
        return dueIndex.next();
    }

    @Override
    public void run(Instant now) {
        ticker.tick(now);
    }
}
