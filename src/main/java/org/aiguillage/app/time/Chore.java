package org.aiguillage.app.time;

import java.time.Instant;
import java.util.Optional;

/** What happens by itself when its time has come. */
public interface Chore {

    /** When it is next to run, as of now; at {@code now} or before when it is overdue. */
    Optional<Instant> next(Instant now);

    void run(Instant now);
}
