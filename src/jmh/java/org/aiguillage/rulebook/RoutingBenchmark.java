package org.aiguillage.rulebook;

import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.mandate.Mandates.Standing;
import org.aiguillage.routing.Decision;
import org.aiguillage.routing.Verdict;
import org.aiguillage.rulebook.source.Contents;
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

/** One dossier before many mandates: each measured call has a dossier that asks for an amount never seen before. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx1200m")
@State(Scope.Thread)
public class RoutingBenchmark {
    private static final int DIFFERENT = 16_384;
    private static final int COMPARED_VERDICTS = 40_000;

    @Param({"100", "1000", "10000"})
    public int mandates;

    @Param({"usual", "no two alike"})
    public String market = "";

    private List<Standing> standings = List.of();
    private List<Dossier> dossiers = List.of();
    private final Rulebook rulebook = Sample.SHIPPED;
    private final HandLoop hand = handLoop(rulebook);
    private int next;

    @Setup
    public void draw() {
        Market drawn = new Market(market.equals("usual"));
        standings = drawn.standings(mandates);
        dossiers = drawn.dossiers(DIFFERENT);
        for (Dossier dossier : dossiers.subList(0, Math.min(100, COMPARED_VERDICTS / mandates))) {
            requireEqualVerdicts(dossier);
        }
    }

    @Benchmark
    public Decision decision() {
        return rulebook.decide(dossier(), standings, Sample.TODAY);
    }

    @Benchmark
    public List<Verdict> everyReason() {
        return rulebook.explain(dossier(), standings, Sample.TODAY);
    }

    @Benchmark
    public List<Verdict> handLoop() {
        return hand.explain(dossier(), standings, Sample.TODAY);
    }

    private Dossier dossier() {
        next = (next + 1) % DIFFERENT;
        return dossiers.get(next);
    }

    private void requireEqualVerdicts(Dossier dossier) {
        List<Verdict> byHand = hand.explain(dossier, standings, Sample.TODAY);
        List<Verdict> byRules = rulebook.explain(dossier, standings, Sample.TODAY);
        if (!byHand.equals(byRules)
                || !Decision.of(rulebook.version(), byHand).equals(rulebook.decide(dossier, standings, Sample.TODAY))) {
            throw new IllegalStateException("the hand loop and the rules differ: " + firstDifference(byHand, byRules));
        }
    }

    private static String firstDifference(List<Verdict> one, List<Verdict> other) {
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).equals(other.get(i))) {
                return one.get(i) + " / " + other.get(i);
            }
        }
        return "none in the verdicts";
    }

    static HandLoop handLoop(Rulebook rulebook) {
        return new HandLoop(rulebook.version(), Contents.kept(new TreeMap<>(rulebook.files())));
    }
}
