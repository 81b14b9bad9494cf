package org.aiguillage.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.aiguillage.access.Caller;
import org.aiguillage.app.backtest.BacktestProcess;
import org.aiguillage.app.backtest.ChildJvm;
import org.aiguillage.app.backtest.ChildLaboratory;
import org.aiguillage.backtest.AskBacktest;
import org.aiguillage.backtest.Backtest;
import org.aiguillage.backtest.Backtests;
import org.aiguillage.backtest.Laboratory;
import org.aiguillage.backtest.PendingBacktests;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.rulebook.source.RulesFolder;
import org.aiguillage.storage.Storage;
import org.aiguillage.vault.TrialVault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A candidate that harms itself harms nobody else: its back-test says why, and the next one runs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChildLaboratoryTest {
    private static final Map<String, String> SHIPPED = RulesFolder.read(Path.of("rules"));
    private static final ChildJvm.Limits USUAL = new ChildJvm.Limits(256, Duration.ofMinutes(2));
    private static final String LOOP = """
            package rules.completeness;
            import org.aiguillage.dossier.Dossier;
            rule "completeness-loop"
            @fr("Sans fin.")
            @en("Without end.")
            when
                $d : Dossier()
            then
                while ($d != null) {}
            end
            """;

    private AiguillageConfiguration.Database database =
            new AiguillageConfiguration.Database("jdbc:sqlite:none", null, null);

    @BeforeAll
    void aDossierWasHandedIn(@TempDir Path folder) {
        database = new AiguillageConfiguration.Database("jdbc:sqlite:" + folder.resolve("a.db"), null, null);
        AiguillageConfiguration configuration = new AiguillageConfiguration(
                database,
                "rules",
                null,
                false,
                null,
                "2026-09-07T07:00:00Z",
                MailConfiguration.into(folder.resolve("outbox").toString()),
                VaultConfiguration.in(folder.resolve("vault.key")),
                null,
                null);
        try (Wiring wiring = Wiring.of(configuration, Clock.systemUTC())) {
            Dossier dossier = wiring.changeDossier().draft(Caller.SYSTEM, Raises.unfinished(), null);
            wiring.submitDossier().submit(Caller.SYSTEM, dossier.id(), null);
        }
    }

    private Optional<Map<String, String>> files(String version) {
        Map<String, String> files = new TreeMap<>(SHIPPED);
        if (version.equals("loop")) {
            files.put("completeness/loop.drl", LOOP);
        }
        if (version.equals("throws")) {
            files.put(
                    "completeness/loop.drl",
                    LOOP.replace("while ($d != null) {}", "throw new IllegalStateException(\"no\");"));
        }
        return version.equals("lost") ? Optional.empty() : Optional.of(files);
    }

    private Backtest run(String candidate, ChildJvm.Limits limits) {
        try (Storage storage = Storage.open(database.url(), null, null, Clock.systemUTC(), TrialVault.VAULT)) {
            PendingBacktests pending = new PendingBacktests(
                    storage.journal(), storage.backtests(), new ChildLaboratory(database, this::files, limits, false));
            Backtest asked = asked(storage, candidate);
            assertThat(pending.runNext()).isTrue();
            assertThat(pending.runNext()).isFalse();
            assertThat(storage.verify()).isEmpty();
            return storage.backtests().find(asked.id()).orElseThrow();
        }
    }

    private static Backtest asked(Storage storage, String candidate) {
        AskBacktest ask = new AskBacktest(
                storage.journal(), storage.backtests(), storage.past(), version -> true, () -> "shipped", () -> {});
        return ask.ask(Caller.SYSTEM, candidate, Instant.EPOCH, null);
    }

    @Test
    void aSoundCandidateFinishes() {
        Backtest finished = run("shipped", USUAL);

        assertThat(finished.outcome()).isEqualTo(Backtest.Outcome.FINISHED);
        assertThat(finished.counts())
                .isNotNull()
                .satisfies(c -> assertThat(c.dossiers()).isEqualTo(1));
    }

    @Test
    void aCandidateThatLoopsIsStoppedAndSaysSo() {
        Backtest failed = run("loop", new ChildJvm.Limits(256, Duration.ofSeconds(8)));

        assertThat(failed.outcome()).isEqualTo(Backtest.Outcome.FAILED);
        assertThat(failed.reason())
                .isNotNull()
                .satisfies(r -> assertThat(r.en()).contains("stopped after 8 seconds"));
    }

    @Test
    void aCandidateThatThrowsFailsAndNamesItsRule() {
        Backtest failed = run("throws", USUAL);

        assertThat(failed.outcome()).isEqualTo(Backtest.Outcome.FAILED);
        assertThat(failed.reason())
                .isNotNull()
                .satisfies(r -> assertThat(r.en()).contains("completeness-loop"));
    }

    @Test
    void aCandidateThatNeedsTooMuchMemoryOrTimeFails() {
        assertThat(run("shipped", new ChildJvm.Limits(12, Duration.ofMinutes(1)))
                        .reason())
                .isNotNull()
                .satisfies(r -> assertThat(r.en()).contains("12 MB"));
        assertThat(run("shipped", new ChildJvm.Limits(256, Duration.ofMillis(100)))
                        .reason())
                .isNotNull()
                .satisfies(r -> assertThat(r.en()).contains("stopped after"));
    }

    @Test
    void aVersionThatIsNotKeptFails() {
        assertThat(run("lost", USUAL).reason())
                .isNotNull()
                .satisfies(r -> assertThat(r.en()).contains("lost"));
    }

    @Test
    void oneThatIsCancelledEndsAtOnceAndLeavesNoResult() throws InterruptedException {
        try (Storage storage = Storage.open(database.url(), null, null, Clock.systemUTC(), TrialVault.VAULT)) {
            Backtests backtests = storage.backtests();
            PendingBacktests pending = new PendingBacktests(
                    storage.journal(), backtests, new ChildLaboratory(database, this::files, USUAL, false));
            AskBacktest ask = new AskBacktest(
                    storage.journal(), backtests, storage.past(), version -> true, () -> "shipped", pending::look);
            Backtest asked = ask.ask(Caller.SYSTEM, "loop", Instant.EPOCH, null);
            Thread running = new Thread(pending::runNext);
            running.start();
            while (backtests.progress(asked.id()).isEmpty() && running.isAlive()) {
                Thread.sleep(20);
            }

            ask.cancel(Caller.SYSTEM, asked.id(), null);
            running.join(10_000);

            assertThat(running.isAlive()).isFalse();
            assertThat(backtests.find(asked.id()).orElseThrow().outcome()).isEqualTo(Backtest.Outcome.CANCELLED);
            assertThat(backtests.finding(asked.id())).isEmpty();
            assertThat(ProcessHandle.current()
                            .children()
                            .filter(p -> p.info().commandLine().orElse("").contains(BacktestProcess.ERRAND)))
                    .isEmpty();
        }
    }

    @Test
    void oneThatIsStoppedBeginsAgain() throws InterruptedException {
        try (Storage storage = Storage.open(database.url(), null, null, Clock.systemUTC(), TrialVault.VAULT)) {
            Backtests backtests = storage.backtests();
            PendingBacktests interrupted = new PendingBacktests(
                    storage.journal(), backtests, new ChildLaboratory(database, this::files, USUAL, false));
            Backtest asked = asked(storage, "shipped");
            Thread running = new Thread(interrupted::runNext);
            running.start();
            while (backtests.progress(asked.id()).isEmpty() && running.isAlive()) {
                Thread.sleep(5);
            }
            interrupted.stop();
            running.join(10_000);
            if (backtests.find(asked.id()).orElseThrow().pending()) {
                new PendingBacktests(
                                storage.journal(), backtests, new ChildLaboratory(database, this::files, USUAL, false))
                        .runNext();
            }

            assertThat(backtests.find(asked.id()).orElseThrow().outcome()).isEqualTo(Backtest.Outcome.FINISHED);
        }
    }

    @Test
    void aCheckedCandidateIsReadStrictly() {
        Laboratory strict = new ChildLaboratory(database, this::files, USUAL, true);
        try (Storage storage = Storage.open(database.url(), null, null, Clock.systemUTC(), TrialVault.VAULT)) {
            Backtest asked = asked(storage, "loop");
            assertThatThrownBy(() -> strict.run(asked.question(), new Nobody())).isInstanceOf(Laboratory.Failed.class);
            new AskBacktest(
                            storage.journal(),
                            storage.backtests(),
                            storage.past(),
                            v -> true,
                            () -> "shipped",
                            () -> {})
                    .cancel(Caller.SYSTEM, asked.id(), null);
        }
    }

    private static final class Nobody implements Laboratory.Receiver {
        @Override
        public void progress(Backtests.Progress progress) {}

        @Override
        public void dossier(org.aiguillage.backtest.DossierChange dossier) {}

        @Override
        public void flag(org.aiguillage.backtest.FlagChange flag) {}

        @Override
        public void finding(org.aiguillage.backtest.Finding finding) {}
    }
}
