package org.aiguillage.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How well what remains would have been foreseen. Cases in the order of their beginnings: the first 64 % teach every method,
 * the next 16 % choose one, both teach it again, and the last 20 % report. Whoever is taught knows only what was known when
 * the next case began: a case that still ran then counts as running.
 */
public final class BackCheck {
    private static final double TEACH = 0.64;
    private static final double REPORT = 0.80;
    private static final double[] STRETCHES = {0.32, 0.48, TEACH, REPORT};
    private static final double OUTSIDE = 0.1;

    private final Moments moments;

    public BackCheck(Moments moments) {
        this.moments = moments;
    }

    /**
     * @param tried how many methods there were to choose from
     * @param level the share of peers left out on each side of the interval, so that it would have held 80 % of the truths in
     *     three stretches before the report
     * @param chosenBy how the method did on the cases that chose it
     * @param simplest how {@link Method#SIMPLEST} does on the cases that report
     */
    public record Result(
            int taught,
            int choosing,
            int reporting,
            Method method,
            int tried,
            double level,
            Accuracy chosenBy,
            Accuracy accuracy,
            Accuracy simplest) {}

    /** None when there are too few cases to teach, choose and report. */
    public Optional<Result> run() {
        int teach = cases(TEACH);
        int report = cases(REPORT);
        if (teach == 0 || report == teach || report == moments.cases() || reported(report).length == 0) {
            return Optional.empty();
        }
        History first = History.before(moments, teach);
        History both = History.before(moments, report);
        if (first.shortestFirst.length == 0) {
            return Optional.empty();
        }
        Method method = choose(first, teach, report);
        double level = level(method);
        Accuracy chosenBy = accuracy(Peers.of(first, method), choosing(teach, report), OUTSIDE, both.now);
        Accuracy accuracy = accuracy(Peers.of(both, method), reported(report), level, Long.MAX_VALUE);
        Accuracy simplest = accuracy(Peers.of(both, Method.SIMPLEST), reported(report), OUTSIDE, Long.MAX_VALUE);
        return Optional.of(new Result(
                teach,
                report - teach,
                moments.cases() - report,
                method,
                Method.all().size(),
                level,
                chosenBy,
                accuracy,
                simplest));
    }

    private Method choose(History first, int teach, int report) {
        int[] rows = endedBefore(choosing(teach, report), moments.begin(report));
        Method best = Method.SIMPLEST;
        double smallest = Double.POSITIVE_INFINITY;
        for (Method method : Method.all()) {
            Peers peers = Peers.of(first, method);
            double error = IntStream.of(rows)
                    .mapToDouble(row -> Math.abs(median(peers, row) - truth(row, Long.MAX_VALUE)))
                    .average()
                    .orElse(0);
            if (error < smallest) {
                smallest = error;
                best = method;
            }
        }
        return best;
    }

    /** For each truth the widest margin that still holds it; a fifth of the truths may fall outside. */
    private double level(Method method) {
        double[] margins = IntStream.range(0, STRETCHES.length - 1)
                .mapToObj(i -> margins(method, cases(STRETCHES[i]), cases(STRETCHES[i + 1])))
                .flatMapToDouble(java.util.Arrays::stream)
                .sorted()
                .toArray();
        int outside = (int) Math.floor(2 * OUTSIDE * (margins.length + 1)) - 1;
        return outside < 0 || margins.length < Peers.FEWEST ? OUTSIDE : margins[outside];
    }

    private double[] margins(Method method, int from, int to) {
        if (from == 0 || to == from || to == moments.cases()) {
            return new double[0];
        }
        History history = History.before(moments, from);
        Peers peers = Peers.of(history, method);
        return IntStream.of(endedBefore(choosing(from, to), moments.begin(to)))
                .mapToDouble(row -> margin(peers.of(moments, row), truth(row, Long.MAX_VALUE)))
                .toArray();
    }

    private static double margin(KaplanMeier curve, double truth) {
        return Math.min(1 - curve.survival(truth), curve.survivalBefore(truth));
    }

    private int[] endedBefore(int[] rows, long now) {
        return IntStream.of(rows).filter(row -> moments.end[row] < now).toArray();
    }

    private Accuracy accuracy(Peers peers, int[] rows, double level, long seenUntil) {
        List<Accuracy.Checked> checked = new ArrayList<>(rows.length);
        for (int row : rows) {
            KaplanMeier curve = peers.of(moments, row);
            checked.add(new Accuracy.Checked(
                    curve.quantileOrLongest(level),
                    median(peers, row),
                    curve.quantileOrLongest(1 - level),
                    truth(row, seenUntil),
                    moments.end[row] < seenUntil));
        }
        return Accuracy.of(checked);
    }

    private double median(Peers peers, int row) {
        return peers.of(moments, row).quantileOrLongest(0.5);
    }

    private double truth(int row, long seenUntil) {
        return moments.remaining(row, seenUntil);
    }

    private int[] choosing(int teach, int report) {
        return History.rows(moments, teach, report, moments.begin(report));
    }

    private int[] reported(int report) {
        return History.rows(moments, report, moments.cases(), Long.MAX_VALUE);
    }

    private int cases(double share) {
        return (int) (moments.cases() * share);
    }
}
