package org.aiguillage.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aiguillage.cluster.Territory;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandate;
import org.junit.jupiter.api.Test;

/** Two instances look at the same PostgreSQL at the same time. */
class TwoInstancesTest {
    private static final int DEALS = 1_000;

    /** The deals and their dossier, each with a warning and a breach. */
    private static final int LEVELS = 2 * (DEALS + 1);

    @Test
    void eachLevelFiresOnceWhicheverInstanceLooksFirst() throws Exception {
        PostgresDatabase database = PostgresDatabase.fresh();
        try (World one = new World(database);
                World other = new World(database)) {
            sendDeals(one);
            one.clock.advance(Duration.ofDays(20));
            other.clock.advance(Duration.ofDays(20));

            int fired = together(one, other);

            assertThat(fired).isEqualTo(LEVELS);
            assertThat(count(database, "select count(*) from flag")).isEqualTo(LEVELS);
            assertThat(count(database, "select count(*) from (select distinct subject_id, level from flag) as once"))
                    .isEqualTo(LEVELS);
            assertThat(count(database, "select count(*) from event where type = 'FlagRaised'"))
                    .isEqualTo(LEVELS);
            assertThat(one.storage.dueIndex().next()).isEmpty();
            assertThat(other.storage.verify()).isEmpty();
        }
    }

    private static void sendDeals(World world) {
        Investor investor = world.investor("Fonds Partagé");
        world.storage.journal().change("staff", change -> {
            for (int i = 0; i < DEALS; i++) {
                world.mandate(investor, Mandate.Role.BOTH, null);
            }
            return investor;
        });
        world.submitted("Lumen", Territory.LYON, 1_000_000);
    }

    /** How many rows both have fired, each as often as it finds any. */
    private static int together(World one, World other) throws Exception {
        CyclicBarrier begin = new CyclicBarrier(2);
        ExecutorService instances = Executors.newFixedThreadPool(2);
        try {
            int fired = 0;
            for (Future<Integer> each : instances.invokeAll(List.of(looking(one, begin), looking(other, begin)))) {
                fired += each.get();
            }
            return fired;
        } finally {
            instances.shutdown();
        }
    }

    private static Callable<Integer> looking(World world, CyclicBarrier begin) {
        return () -> {
            begin.await();
            return world.ticker.tick(world.clock.instant());
        };
    }

    private static int count(PostgresDatabase database, String sql) throws SQLException {
        try (Connection connection = database.tamper();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
