package org.aiguillage.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures routing and prints, as a table in Markdown, how it compares with a loop written by hand. */
public final class RoutingBenchmarks {
    private static final List<String> SIZES = List.of("100", "1000", "10000");
    private static final String BACKTEST_SIZE = "1000";

    private final Collection<RunResult> results;

    private RoutingBenchmarks(Collection<RunResult> results) {
        this.results = results;
    }

    public static void main(String[] args) throws RunnerException {
        Collection<RunResult> results = new Runner(options()
                        .include(RoutingBenchmark.class.getName() + "\\.(decision|everyReason|handLoop)$")
                        .build())
                .run();
        results = new ArrayList<>(results);
        results.addAll(new Runner(options()
                        .include(RoutingBenchmark.class.getName() + "\\.(backtest|handBacktest)$")
                        .param("mandates", BACKTEST_SIZE)
                        .build())
                .run());
        results.addAll(
                new Runner(options().include(ReloadBenchmark.class.getName()).build()).run());
        new RoutingBenchmarks(results).print();
    }

    private static OptionsBuilder options() {
        OptionsBuilder options = new OptionsBuilder();
        options.verbosity(VerboseMode.SILENT).shouldFailOnError(true);
        return options;
    }

    private void print() {
        for (String market : List.of("usual", "no two alike")) {
            line("");
            line("Mandates %s:", market.equals("usual") ? "as people write them" : "of which no two are alike");
            line("");
            line("| mandates | hand loop | decision | ratio | every reason | ratio |");
            line("|---:|---:|---:|---:|---:|---:|");
            for (String size : SIZES) {
                Result<?> hand = result("handLoop", market, size);
                Result<?> decision = result("decision", market, size);
                Result<?> reasons = result("everyReason", market, size);
                line(
                        "| %,d | %s | %s | **%.2f** | %s | **%.2f** |",
                        Integer.parseInt(size),
                        micros(hand),
                        micros(decision),
                        decision.getScore() / hand.getScore(),
                        micros(reasons),
                        reasons.getScore() / hand.getScore());
            }
            Result<?> backtest = result("backtest", market, BACKTEST_SIZE);
            Result<?> byHand = result("handBacktest", market, BACKTEST_SIZE);
            line("");
            line(
                    "Back-test of 10,000 dossiers before 1,000 mandates: %.1f s, by hand %.1f s, ratio **%.2f**.",
                    backtest.getScore() / 1_000, byHand.getScore() / 1_000, backtest.getScore() / byHand.getScore());
        }
        line("");
        line(
                "Reload, from files to compiled rules: %.0f ms.",
                result("reload", null, null).getScore());
    }

    private Result<?> result(String benchmark, @Nullable String market, @Nullable String mandates) {
        return results.stream()
                .filter(r -> r.getParams().getBenchmark().endsWith("." + benchmark))
                .filter(r -> market == null || market.equals(r.getParams().getParam("market")))
                .filter(r -> mandates == null || mandates.equals(r.getParams().getParam("mandates")))
                .findFirst()
                .orElseThrow()
                .getPrimaryResult();
    }

    private static String micros(Result<?> result) {
        double error = result.getScoreError();
        return String.format(
                Locale.ENGLISH, Double.isNaN(error) ? "%,.0f µs" : "%,.0f ± %,.0f µs", result.getScore(), error);
    }

    private static void line(String format, Object... values) {
        System.out.println(String.format(Locale.ENGLISH, format, values));
    }
}
