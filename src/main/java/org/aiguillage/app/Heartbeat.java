package org.aiguillage.app;

import io.dropwizard.lifecycle.Managed;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.aiguillage.delay.Ticker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every second for what has fallen due, beginning with what fell due while the service was down. */
final class Heartbeat implements Managed {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private final Ticker ticker;
    private final Clock clock;
    private final ScheduledExecutorService executor =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "heartbeat"));

    Heartbeat(Ticker ticker, Clock clock) {
        this.ticker = ticker;
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the beat logs its own failures
    public void start() {
        executor.scheduleWithFixedDelay(this::beat, 0, 1, TimeUnit.SECONDS);
    }

    private void beat() {
        try {
            ticker.tick(clock.instant());
        } catch (RuntimeException e) {
            // An escaping exception would end the schedule; what was due is still armed and is tried again.
            LOG.error("What fell due could not be fired; trying again", e);
        }
    }

    @Override
    public void stop() throws InterruptedException {
        executor.shutdown();
        if (!executor.awaitTermination(5, TimeUnit.SECONDS)) {
            LOG.warn("The heartbeat did not stop in time");
        }
    }
}
