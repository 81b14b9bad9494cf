package org.aiguillage.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.mandate.Mandates.Standing;
import org.aiguillage.routing.Verdict;
import org.aiguillage.rulebook.source.RulesFolder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The decisions of a back-test, on one thread, from a cold start; after each dossier the loads of some mandates have moved. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1200m")
@State(Scope.Thread)
public class BacktestBenchmark {
    static final int DOSSIERS = 10_000;

    /** The loop costs the same for each, so that a part of them tells what all would cost. */
    static final int BY_HAND = 1_000;

    private static final int MANDATES = 1_000;
    private static final int LOADS_MOVED = 10;
    private static final int LOADS = 6;

    @Param({"usual", "no two alike"})
    public String market = "";

    private List<Standing> standings = List.of();
    private List<Dossier> dossiers = List.of();
    private Rulebook rulebook = Sample.SHIPPED;
    private final HandLoop hand = RoutingBenchmark.handLoop(rulebook);

    @Setup
    public void draw() {
        Market drawn = new Market(market.equals("usual"));
        standings = drawn.standings(MANDATES);
        dossiers = drawn.dossiers(DOSSIERS);
        rulebook = Rulebook.of(RulesFolder.read(Sample.RULES), Limits.USUAL.onTheSameThread());
    }

    @Benchmark
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public int backtest() {
        int routed = 0;
        for (int i = 0; i < DOSSIERS; i++) {
            routed += rulebook.decide(dossiers.get(i), moved(i), Sample.TODAY)
                    .routed()
                    .size();
        }
        return routed;
    }

    @Benchmark
    @Warmup(iterations = 1)
    @Measurement(iterations = 1)
    public int backtestByHand() {
        int routed = 0;
        for (int i = 0; i < BY_HAND; i++) {
            for (Verdict verdict : hand.explain(dossiers.get(i), moved(i), Sample.TODAY)) {
                routed += verdict.answer() == Verdict.Answer.ROUTE ? 1 : 0;
            }
        }
        return routed;
    }

    private List<Standing> moved(int dossier) {
        List<Standing> now = new ArrayList<>(standings);
        for (int i = 0; i < LOADS_MOVED; i++) {
            int at = (dossier * 31 + i * 97) % now.size();
            Standing standing = now.get(at);
            now.set(at, new Standing(standing.mandate(), standing.investor(), (standing.load() + dossier) % LOADS));
        }
        return now;
    }
}
