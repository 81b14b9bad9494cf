package org.aiguillage.storage.commit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that writes. What waits is done in one transaction, each work apart in a savepoint, and made durable by one
 * commit; only then is anybody answered. A work that fails loses itself alone; a commit that fails is everybody's failure.
 */
public final class GroupCommit implements AutoCloseable {
    private static final int MOST_AT_ONCE = 128;

    private final Database database;
    private final Jdbi jdbi;
    private final Clock clock;
    private final StandingsInForce standings;
    private final RulebookInForce rulebook;
    private final BlockingQueue<Waiting<?>> queue = new LinkedBlockingQueue<>();
    private final Waiting<Boolean> end = new Waiting<>(transaction -> true);
    private final Thread thread = new Thread(this::run, "storage-writer");
    private @Nullable Transaction current;
    private boolean closed;

    public GroupCommit(Database database, Clock clock, StandingsInForce standings, RulebookInForce rulebook) {
        this.database = database;
        this.jdbi = database.writer();
        this.clock = clock;
        this.standings = standings;
        this.rulebook = rulebook;
        thread.setDaemon(true);
        thread.start();
    }

    /** The transaction of the work that runs on the calling thread, if one does. */
    @Nullable
    Transaction current() {
        return Thread.currentThread() == thread ? current : null;
    }

    /** Has some work done; returns once it is durable, or throws what the work threw. */
    public <T> T write(Function<Transaction, T> work) {
        Waiting<T> waiting = new Waiting<>(work);
        add(waiting);
        return waiting.answer();
    }

    Instant now() {
        Transaction underWay = current();
        return underWay == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : underWay.at();
    }

    /** How many works have not begun. */
    public int waiting() {
        return queue.size();
    }

    private synchronized void add(Waiting<?> waiting) {
        if (closed) {
            throw new IllegalStateException("the storage is closed");
        }
        queue.add(waiting);
    }

    private void run() {
        List<Waiting<?>> batch = new ArrayList<>();
        boolean more = true;
        while (more) {
            batch.add(next());
            queue.drainTo(batch, MOST_AT_ONCE - 1);
            more = !batch.remove(end);
            commit(batch);
            batch.clear();
        }
    }

    private Waiting<?> next() {
        while (true) {
            try {
                return queue.take();
            } catch (InterruptedException e) {
                // Only closing ends this thread; a work must not be able to.
            }
        }
    }

    private void commit(List<Waiting<?>> batch) {
        try {
            if (!batch.isEmpty()) {
                jdbi.useHandle(handle -> commit(handle, batch));
            }
        } catch (RuntimeException | Error e) {
            batch.forEach(waiting -> waiting.notKept(e));
            database.renewWriter();
        } finally {
            batch.forEach(Waiting::settle);
        }
    }

    /** In plain SQL, because SQLite's driver begins the next transaction, and locks, as it commits one. */
    private void commit(Handle handle, List<Waiting<?>> batch) {
        handle.execute(database.dialect().begin());
        try {
            Transaction transaction = Transaction.locked(handle, database.dialect(), standings.now());
            current = transaction;
            batch.forEach(waiting -> waiting.run(transaction, clock));
            RulebookInForce.Seen moved = transaction.rulebookMoved() ? transaction.rulebook() : rulebook.now();
            transaction.commit();
            standings.follow(transaction.standings());
            rulebook.follow(moved);
        } catch (RuntimeException | Error e) {
            rollBack(handle, e);
            throw e;
        } finally {
            current = null;
        }
    }

    private static void rollBack(Handle handle, Throwable why) {
        try {
            handle.execute("rollback");
        } catch (JdbiException e) {
            why.addSuppressed(e);
        }
    }

    /** Does what is waiting, then ends. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            queue.add(end);
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Waiting<T> {
        private final Function<Transaction, T> work;
        private final CompletableFuture<T> answer = new CompletableFuture<>();
        private Runnable outcome = () -> {};

        Waiting(Function<Transaction, T> work) {
            this.work = work;
        }

        void run(Transaction transaction, Clock clock) {
            try {
                T result = transaction.change(clock.instant().truncatedTo(ChronoUnit.MILLIS), work);
                outcome = () -> answer.complete(result);
            } catch (RuntimeException | Error e) {
                outcome = () -> answer.completeExceptionally(e);
            }
        }

        void notKept(Throwable why) {
            outcome = () -> answer.completeExceptionally(
                    new IllegalStateException("the database did not confirm the change", why));
        }

        void settle() {
            outcome.run();
        }

        T answer() {
            try {
                return answer.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw e.getCause() instanceof RuntimeException failure ? failure : e;
            }
        }
    }
}
