package org.aiguillage.app.time;

import io.dropwizard.lifecycle.Managed;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every second whether a chore has something to do, beginning with what fell due while the service was down. */
public final class Heartbeat implements Managed {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private final String name;
    private final Chore chore;
    private final Clock clock;
    private final ScheduledExecutorService executor;

    /** @param name of its thread */
    public Heartbeat(String name, Chore chore, Clock clock) {
        this.name = name;
        this.chore = chore;
        this.clock = clock;
        this.executor = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, name));
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the beat logs its own failures
    public void start() {
        executor.scheduleWithFixedDelay(this::beat, 0, 1, TimeUnit.SECONDS);
    }

    private void beat() {
        try {
            chore.run(clock.instant());
        } catch (RuntimeException e) {
            // An escaping exception would end the schedule; what was due still is, and is tried again.
            LOG.error("{}: what is due could not be done; trying again", name, e);
        }
    }

    @Override
    public void stop() throws InterruptedException {
        executor.shutdown();
        if (!executor.awaitTermination(5, TimeUnit.SECONDS)) {
            LOG.warn("{} did not stop in time", name);
        }
    }
}
