package org.aiguillage.rulebook;

import static org.aiguillage.rulebook.Sample.NOW;
import static org.aiguillage.rulebook.Sample.TODAY;
import static org.aiguillage.rulebook.Sample.dossier;
import static org.aiguillage.rulebook.Sample.mandate;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aiguillage.governance.FirstRulebook;
import org.aiguillage.governance.RulesOffice;
import org.aiguillage.rulebook.source.RulesFolder;
import org.aiguillage.storage.Storage;
import org.aiguillage.vault.TrialVault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One version after the other comes into force and decides; nothing of those before stays behind. */
final class ReloadTest {
    private static final Map<String, String> SHIPPED = RulesFolder.read(Sample.RULES);
    private static final String WEIGHTS = "tables/weights.csv";
    private static final String WEIGHT = "shareholder,,,40";

    /** Those that are kept to explain old decisions, and what the compiler keeps for itself. */
    private static final int WARM_UP = 6;

    private static final long MEGABYTE = 1L << 20;

    @TempDir
    Path data = Path.of("");

    @Test
    void aFewReloadsLeaveHeapAndMetaspaceFlat() throws InterruptedException {
        reload(10);
    }

    @Test
    @Tag("trial")
    void aThousandReloadsLeaveHeapAndMetaspaceFlat() throws InterruptedException {
        reload(1_000);
    }

    private void reload(int times) throws InterruptedException {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        try (Storage storage =
                Storage.open("jdbc:sqlite:" + data.resolve("a.db"), null, null, clock, TrialVault.VAULT)) {
            LiveRulebook live = LiveRulebook.open(
                    Sample.RULES,
                    storage.rulebookArchive(),
                    new FirstRulebook(storage.journal(), storage.rulebookArchive(), storage.dueIndex()));
            RulesOffice office = new RulesOffice(storage, live);
            change(live, office, 0, WARM_UP);
            Memory before = Memory.used();
            change(live, office, WARM_UP, WARM_UP + times);
            Memory after = Memory.used();
            System.out.printf("%d reloads: %s, then %s%n", times, before, after);
            assertThat(after.heap() - before.heap()).as("heap").isLessThan(12 * MEGABYTE);
            assertThat(after.metaspace() - before.metaspace()).as("metaspace").isLessThan(12 * MEGABYTE);
        }
    }

    private static void change(LiveRulebook live, RulesOffice office, int from, int to) {
        assertThat(SHIPPED.get(WEIGHTS)).contains(WEIGHT);
        for (int i = from; i < to; i++) {
            Map<String, String> changed = new TreeMap<>(SHIPPED);
            String weights = SHIPPED.getOrDefault(WEIGHTS, "");
            changed.put(WEIGHTS, weights.replace(WEIGHT, "shareholder,,," + (100 + i)));
            String version = office.putInForce(office.bring(changed)).id();
            assertThat(live.version()).isEqualTo(version);
            assertThat(live.explain(version, dossier(), List.of(mandate()), TODAY))
                    .hasSize(1);
        }
    }

    private record Memory(long heap, long metaspace) {

        /** What is left when everything that can go has gone. */
        static Memory used() throws InterruptedException {
            for (int i = 0; i < 5; i++) {
                System.gc();
                Thread.sleep(50); // what cleans up after a collection runs on a thread of its own
            }
            long metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getName().contains("Metaspace"))
                    .map(MemoryPoolMXBean::getUsage)
                    .mapToLong(usage -> usage.getUsed())
                    .sum();
            return new Memory(
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), metaspace);
        }

        @Override
        public String toString() {
            return "heap " + heap / MEGABYTE + " MB, metaspace " + metaspace / MEGABYTE + " MB";
        }
    }
}
