package org.aiguillage.app.backtest;

import io.dropwizard.lifecycle.Managed;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.aiguillage.backtest.PendingBacktests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs back-tests in the background, beginning with those that a restart left behind. */
public final class BacktestRunner implements Managed {
    private static final Logger LOG = LoggerFactory.getLogger(BacktestRunner.class);

    /** Other instances may have been asked. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final PendingBacktests pending;
    private final Semaphore news = new Semaphore(1);
    private final Thread thread = new Thread(this::work, "backtests");
    private volatile boolean stopped;

    public BacktestRunner(PendingBacktests pending) {
        this.pending = pending;
    }

    /** Something was asked for, or is no longer wanted. */
    public void stir() {
        pending.look();
        news.release();
    }

    @Override
    public void start() {
        thread.setDaemon(true);
        thread.start();
    }

    private void work() {
        while (!stopped) {
            waitForNews();
            runAll();
        }
    }

    private void waitForNews() {
        try {
            if (news.tryAcquire(LONGEST_PAUSE.toSeconds(), TimeUnit.SECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException e) {
            stopped = true;
        }
    }

    private void runAll() {
        try {
            while (pending.runNext()) {
                // one after another
            }
        } catch (RuntimeException e) {
            // What waits is looked at again after the next pause.
            LOG.error("A back-test could not be run", e);
        }
    }

    @Override
    public void stop() throws InterruptedException {
        stopped = true;
        pending.stop();
        news.release();
        thread.join();
    }
}
