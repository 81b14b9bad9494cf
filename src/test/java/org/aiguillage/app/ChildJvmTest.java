package org.aiguillage.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aiguillage.app.backtest.ChildErrands;
import org.aiguillage.app.backtest.ChildFailed;
import org.aiguillage.app.backtest.ChildJvm;
import org.aiguillage.app.rules.ProveRules;
import org.aiguillage.json.DomainJson;
import org.aiguillage.rulebook.source.RulesFolder;
import org.junit.jupiter.api.Test;

/** What is done apart is done, or says in plain words why not; and no child outlives whoever waits for it. */
class ChildJvmTest {
    private static final Map<String, String> SHIPPED = RulesFolder.read(Path.of("rules"));
    private static final Map<String, Object> INPUT = Map.of("files", SHIPPED);
    private static final Duration LONG = Duration.ofSeconds(60);

    @Test
    void theShippedRulesAreProvenApart() {
        assertThat(new ProveRules().problems(SHIPPED)).isEmpty();
    }

    @Test
    void whatIsWrongWithARuleComesBackWithItsPlace() {
        Map<String, String> broken = new TreeMap<>(SHIPPED);
        broken.put("routing/broken.drl", """
                package rules.routing;
                rule "broken"
                @fr("Non.")
                @en("No.")
                when
                    Nothing()
                then
                end
                """);
        assertThat(new ProveRules().problems(broken))
                .anySatisfy(p -> assertThat(p.field()).startsWith("routing/broken.drl:"));
    }

    @Test
    void aChildThatTakesTooLongIsStopped() {
        assertFails(new ChildJvm.Limits(256, Duration.ofMillis(150)), ChildFailed.Why.TOO_LONG);
    }

    @Test
    void aChildThatNeedsTooMuchMemoryIsStopped() {
        assertFails(new ChildJvm.Limits(12, LONG), ChildFailed.Why.OUT_OF_MEMORY);
    }

    private static void assertFails(ChildJvm.Limits limits, ChildFailed.Why why) {
        assertThatThrownBy(() -> ChildJvm.run(ProveRules.ERRAND, INPUT, limits, answer -> {}))
                .isInstanceOfSatisfying(
                        ChildFailed.class, e -> assertThat(e.why()).isEqualTo(why));
        assertThat(new ProveRules(limits).problems(SHIPPED))
                .singleElement()
                .satisfies(problem -> assertThat(problem.expected().en()).startsWith("stopped"));
        assertThat(ProcessHandle.current().children()).noneMatch(ChildJvmTest::isOurs);
    }

    @Test
    void aChildThatBreaksOffSaysWhy() {
        assertThatThrownBy(() -> ChildJvm.run("no-such-errand", Map.of(), new ChildJvm.Limits(64, LONG), answer -> {}))
                .hasMessageContaining("there is no errand no-such-errand");
    }

    @Test
    void anInputBiggerThanAPipeHoldsGoesInWhole() {
        Map<String, String> files = new TreeMap<>(SHIPPED);
        files.merge("completeness/missing.drl", "\n// é".repeat(100_000), String::concat);
        assertThat(new ProveRules().problems(files)).isEmpty();
    }

    @Test
    void versionsSentTogetherAreProvenOneAfterTheOther() throws InterruptedException {
        ProveRules prove = new ProveRules();
        List<CompletableFuture<?>> sent = Stream.generate(() -> CompletableFuture.runAsync(
                        () -> assertThat(prove.problems(SHIPPED)).isEmpty()))
                .limit(2)
                .collect(Collectors.toList());
        CompletableFuture<?> all = CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new));
        long most = 0;
        while (!all.isDone()) {
            most = Math.max(
                    most,
                    ProcessHandle.current()
                            .children()
                            .filter(ChildJvmTest::isOurs)
                            .count());
            Thread.sleep(20); // often enough to meet two children that live for seconds
        }
        all.join();
        assertThat(most).isEqualTo(1);
    }

    @Test
    void whoeverIsInterruptedTakesTheChildAlong() throws Exception {
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        Thread waiting = new Thread(() -> {
            try {
                ChildJvm.run(ProveRules.ERRAND, INPUT, new ChildJvm.Limits(256, LONG), answer -> {});
                thrown.complete(new AssertionError("it was not interrupted"));
            } catch (InterruptedException e) {
                thrown.complete(e);
            }
        });
        waiting.start();
        while (ProcessHandle.current().children().noneMatch(ChildJvmTest::isOurs) && !thrown.isDone()) {
            Thread.onSpinWait();
        }
        waiting.interrupt();
        assertThat(thrown.get(10, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
        assertThat(ProcessHandle.current().children()).noneMatch(ChildJvmTest::isOurs);
    }

    @Test
    void aChildWhoseParentIsGoneEnds() throws Exception {
        Process child = ChildJvm.start(ProveRules.ERRAND, new ChildJvm.Limits(256, LONG));
        try (OutputStream in = child.getOutputStream()) {
            in.write((DomainJson.mapper().writeValueAsString(INPUT) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).isEqualTo(ChildErrands.ORPHANED);
    }

    private static boolean isOurs(ProcessHandle process) {
        return process.info().arguments().map(List::of).orElse(List.of()).contains(ChildErrands.COMMAND)
                && process.isAlive();
    }
}
