package org.aiguillage.rulebook;

import java.util.ArrayList;
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
    private static final double MILLIS = 1_000;

    private final List<RunResult> results;

    private RoutingBenchmarks(List<RunResult> results) {
        this.results = results;
    }

    public static void main(String[] args) throws RunnerException {
        List<RunResult> results = new ArrayList<>();
        for (Class<?> benchmark : List.of(RoutingBenchmark.class, BacktestBenchmark.class, ReloadBenchmark.class)) {
            OptionsBuilder options = new OptionsBuilder();
            options.include(benchmark.getName()).verbosity(VerboseMode.SILENT).shouldFailOnError(true);
            results.addAll(new Runner(options.build()).run());
        }
        new RoutingBenchmarks(results).print();
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
            backtest(market);
        }
        line("");
        line(
                "Reload, from files to compiled rules: %.0f ms.",
                result("reload", null, null).getScore());
    }

    private void backtest(String market) {
        double byRules = result("backtest", market, null).getScore();
        double part = result("backtestByHand", market, null).getScore();
        double byHand = part * BacktestBenchmark.DOSSIERS / BacktestBenchmark.BY_HAND;
        line("");
        line(
                "Back-test of %,d dossiers before 1,000 mandates: %.1f s; by hand %.1f s (%,d measured); ratio **%.2f**.",
                BacktestBenchmark.DOSSIERS,
                byRules / MILLIS,
                byHand / MILLIS,
                BacktestBenchmark.BY_HAND,
                byRules / byHand);
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
        return Double.isNaN(error)
                ? String.format(Locale.ENGLISH, "%,.0f µs", result.getScore())
                : String.format(Locale.ENGLISH, "%,.0f ± %,.0f µs", result.getScore(), error);
    }

    private static void line(String format, Object... values) {
        System.out.println(String.format(Locale.ENGLISH, format, values));
    }
}
