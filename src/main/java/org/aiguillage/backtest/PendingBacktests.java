package org.aiguillage.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.aiguillage.access.Caller;
import org.aiguillage.backtest.BacktestEvent.BacktestFailed;
import org.aiguillage.backtest.BacktestEvent.BacktestFinished;
import org.aiguillage.journal.Journal;
import org.aiguillage.language.Sentence;
import org.jspecify.annotations.Nullable;

/** Runs what was asked for, one after another, oldest first. What a restart interrupted begins again. */
public final class PendingBacktests {
    private static final Sentence LOST =
            new Sentence("L’essai s’est arrêté sans résultat.", "The back-test stopped without a result.");

    private final Journal journal;
    private final Backtests backtests;
    private final Laboratory laboratory;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final AtomicReference<@Nullable String> running = new AtomicReference<>();

    public PendingBacktests(Journal journal, Backtests backtests, Laboratory laboratory) {
        this.journal = journal;
        this.backtests = backtests;
        this.laboratory = laboratory;
    }

    /** The one that runs is left where it is, to begin again another day. */
    public void stop() {
        stopping.set(true);
        laboratory.stop();
    }

    /** Ends the one that runs, should it have been cancelled. */
    public void look() {
        String id = running.get();
        if (id != null && !wanted(id)) {
            laboratory.stop();
        }
    }

    /** Runs the oldest one that waits; false when there is none. */
    public boolean runNext() {
        Optional<Backtest> next = backtests.pending().stream().findFirst();
        next.filter(it -> !stopping.get()).ifPresent(this::run);
        return next.isPresent() && !stopping.get();
    }

    private void run(Backtest backtest) {
        String id = backtest.id();
        backtests.clear(id);
        Notes notes = new Notes(id);
        running.set(id);
        try {
            laboratory.run(backtest.question(), notes);
            notes.flush();
            if (wanted(id)) {
                finish(id, notes.finding);
            }
        } catch (Laboratory.Failed e) {
            if (wanted(id)) {
                end(id, new BacktestFailed(e.reason()), null);
            }
        } catch (RuntimeException e) {
            // Begun again it would only end like this again.
            end(id, new BacktestFailed(LOST), null);
            throw e;
        } finally {
            running.set(null);
        }
    }

    private void finish(String id, @Nullable Finding finding) {
        BacktestEvent event = finding == null ? new BacktestFailed(LOST) : new BacktestFinished(finding.counts());
        end(id, event, finding);
    }

    private boolean wanted(String id) {
        return !stopping.get() && backtests.find(id).filter(Backtest::pending).isPresent();
    }

    /** Unless it was cancelled in this very moment. */
    private void end(String id, BacktestEvent event, @Nullable Finding finding) {
        journal.change(Caller.SYSTEM.actor(), change -> {
            Optional<Backtest> pending = backtests.find(id).filter(Backtest::pending);
            pending.ifPresent(it -> {
                change.append(Backtest.STREAM, it, event);
                if (finding != null) {
                    backtests.keep(id, finding);
                }
            });
            return pending.isPresent();
        });
    }

    /** Writes down what is found, some lines at a time. */
    private final class Notes implements Laboratory.Receiver {
        private static final int LINES = 200;

        private final String id;
        private final List<DossierChange> dossiers = new ArrayList<>();
        private final List<FlagChange> flags = new ArrayList<>();
        private @Nullable Finding finding;

        private Notes(String id) {
            this.id = id;
        }

        @Override
        public void progress(Backtests.Progress progress) {
            backtests.progress(id, progress);
        }

        @Override
        public void dossier(DossierChange dossier) {
            dossiers.add(dossier);
            flushIfFull();
        }

        @Override
        public void flag(FlagChange flag) {
            flags.add(flag);
            flushIfFull();
        }

        @Override
        public void finding(Finding found) {
            finding = found;
        }

        private void flushIfFull() {
            if (dossiers.size() + flags.size() >= LINES) {
                flush();
            }
        }

        private void flush() {
            backtests.add(id, dossiers, flags);
            dossiers.clear();
            flags.clear();
        }
    }
}
