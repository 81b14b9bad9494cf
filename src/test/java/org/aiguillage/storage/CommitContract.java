package org.aiguillage.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.aiguillage.refusal.Refused;
import org.aiguillage.storage.commit.Database;
import org.aiguillage.storage.commit.GroupCommit;
import org.aiguillage.storage.commit.RulebookInForce;
import org.aiguillage.storage.commit.StandingsInForce;
import org.aiguillage.storage.commit.Transaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who waits together is made durable together, and nobody is answered before. */
abstract class CommitContract extends StorageContract {
    private static final int WAITING = 6;

    private final ExecutorService callers = Executors.newFixedThreadPool(WAITING + 1);

    @SuppressWarnings("NullAway.Init") // Opened before each test.
    private Database database;

    @SuppressWarnings("NullAway.Init") // Opened before each test.
    private GroupCommit writer;

    @BeforeEach
    void openWriter() {
        database = Database.open(world.database.url(), null, null);
        writer = new GroupCommit(database, world.clock, new StandingsInForce(), new RulebookInForce());
    }

    @AfterEach
    void closeWriter() {
        writer.close();
        database.close();
        callers.shutdown();
    }

    private static boolean arm(Transaction transaction, String id) {
        return transaction
                        .handle()
                        .execute(
                                "insert into armed (subject_type, subject_id, dossier_id, kind, at)"
                                        + " values ('DOSSIER', ?, ?, 'WARNING', '2026-01-01T00:00:00.000Z')",
                                id,
                                id)
                == 1;
    }

    private Set<String> durable() {
        return Set.copyOf(database.readers()
                .withHandle(handle -> handle.createQuery("select subject_id from armed")
                        .mapTo(String.class)
                        .list()));
    }

    /** Has works wait behind one that lasts until all of them do. */
    private List<Future<Boolean>> together(GroupWork work) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Future<Boolean> first = callers.submit(() -> writer.write(transaction -> {
            begun.countDown();
            await(go);
            return true;
        }));
        begun.await();
        List<Future<Boolean>> waiting = IntStream.range(0, WAITING)
                .mapToObj(i -> callers.submit(() -> writer.write(transaction -> work.run(transaction, i))))
                .toList();
        while (writer.waiting() < WAITING) {
            Thread.onSpinWait();
        }
        go.countDown();
        assertThat(JournalContract.get(first)).isTrue();
        return waiting;
    }

    private interface GroupWork {
        boolean run(Transaction transaction, int number);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whoWaitsSharesOneTransactionAndWhoFailsFailsAlone() throws Exception {
        Map<Transaction, Boolean> seen = new ConcurrentHashMap<>();
        List<Future<Boolean>> answers = together((transaction, number) -> {
            seen.put(transaction, true);
            arm(transaction, "s" + number);
            if (number == 2) {
                throw Refused.forbidden();
            }
            return true;
        });

        for (int i = 0; i < WAITING; i++) {
            Future<Boolean> answer = answers.get(i);
            if (i == 2) {
                assertThatThrownBy(answer::get)
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(Refused.class);
            } else {
                assertThat(answer.get()).isTrue();
            }
        }
        assertThat(seen).hasSize(1);
        assertThat(durable()).containsExactlyInAnyOrder("s0", "s1", "s3", "s4", "s5");
    }

    @Test
    void whenTheDatabaseDropsTheTransactionNobodyOfItIsAnsweredAndTheNextGoesOn() throws Exception {
        List<Future<Boolean>> answers = together((transaction, number) -> {
            if (number == 2) {
                transaction.handle().execute("rollback");
                return true;
            }
            return arm(transaction, "s" + number);
        });

        for (Future<Boolean> answer : answers) {
            assertThatThrownBy(answer::get)
                    .hasCauseInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("did not confirm");
        }
        assertThat(durable()).isEmpty();
        assertThat(writer.<Boolean>write(transaction -> arm(transaction, "next")))
                .isTrue();
        assertThat(durable()).containsExactly("next");
        assertThat(world.storage.verify()).isEmpty();
    }
}
