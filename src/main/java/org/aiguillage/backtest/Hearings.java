package org.aiguillage.backtest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.mandate.Mandates.Standing;

/**
 * Hears the dossiers on several threads while the past goes by on its own. What is heard of one dossier is heard in order,
 * and no dossier knows of another, so the threads make no difference to the result.
 */
final class Hearings implements AutoCloseable {
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    /** Enough to keep the threads at work, few enough to keep little in memory. */
    private static final int WAITING = 16 * THREADS;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "backtest");
        thread.setDaemon(true);
        return thread;
    });
    private final Semaphore places = new Semaphore(WAITING);
    private final Judge baseline;
    private final Judge candidate;
    private final IntConsumer progress;
    private final Map<String, Hearing> hearings = new HashMap<>();
    private int heard;

    private static final class Hearing {
        private final Trial trial;
        private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

        private Hearing(Trial trial) {
            this.trial = trial;
        }
    }

    /** @param progress told how many submissions were heard so far */
    Hearings(Judge baseline, Judge candidate, IntConsumer progress) {
        this.baseline = baseline;
        this.candidate = candidate;
        this.progress = progress;
    }

    boolean knows(String dossierId) {
        return hearings.containsKey(dossierId);
    }

    String company(String dossierId) {
        return hearing(dossierId).trial.company().name();
    }

    void submitted(Dossier dossier, List<Standing> standing, LocalDate day, Instant at, Trial.Recorded recorded) {
        Hearing hearing =
                hearings.computeIfAbsent(dossier.id(), id -> new Hearing(new Trial(dossier, at, baseline, candidate)));
        next(hearing, () -> {
            hearing.trial.submitted(dossier, standing, day, at, recorded);
            tick();
        });
    }

    void holdEnded(Dossier dossier, Standing standing, LocalDate day) {
        Hearing hearing = hearing(dossier.id());
        next(hearing, () -> hearing.trial.holdEnded(dossier, standing, day));
    }

    private Hearing hearing(String dossierId) {
        return java.util.Objects.requireNonNull(hearings.get(dossierId), "heard before");
    }

    private void next(Hearing hearing, Runnable work) {
        if (hearing.last.isCompletedExceptionally()) {
            join(hearing.last);
        }
        places.acquireUninterruptibly();
        hearing.last = hearing.last.thenRunAsync(work, threads).whenComplete((done, failure) -> places.release());
    }

    private synchronized void tick() {
        heard++;
        progress.accept(heard);
    }

    /** Every trial, once all is heard. */
    List<Trial> ended() {
        List<Trial> trials = new ArrayList<>(hearings.size());
        for (Hearing hearing : hearings.values()) {
            join(hearing.last);
            trials.add(hearing.trial);
        }
        return trials;
    }

    private static void join(CompletableFuture<Void> future) {
        try {
            future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
