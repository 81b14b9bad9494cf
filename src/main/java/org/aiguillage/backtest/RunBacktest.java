package org.aiguillage.backtest;

import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.aiguillage.delay.WorkingCalendar;

/** Decides the dossiers of a period again with two versions, on the facts of their time, and says what differs. */
public final class RunBacktest {
    private final Past past;
    private final WorkingCalendar calendar;

    /** @param calendar of every clock, and of the days on which decisions were made */
    public RunBacktest(Past past, WorkingCalendar calendar) {
        this.past = past;
        this.calendar = calendar;
    }

    /** @param progress told how many submissions are done, from several threads but one at a time */
    public Result run(Question question, Judge baseline, Judge candidate, IntConsumer progress) {
        Sampling sampling = new Sampling(past.submissions(question.from(), question.to(), question.head()));
        try (Hearings hearings = new Hearings(baseline, candidate, progress)) {
            Market market = new Market();
            Walk walk = new Walk(
                    question,
                    market,
                    hearings,
                    new Clocks(calendar, baseline.delays(), market::names),
                    new Clocks(calendar, candidate.delays(), market::names),
                    sampling,
                    calendar.zone());
            past.walk(question.head(), walk);
            FlagTally flags = walk.end();
            List<Trial> trials = hearings.ended();
            int explained = sampling.explain(candidate, Sampling.ofRouting(candidate));
            return result(question, new Summary(trials, flags.sorted()), walk, flags, explained, baseline, candidate);
        }
    }

    private static Result result(
            Question question,
            Summary summary,
            Walk walk,
            FlagTally flags,
            int explained,
            Judge baseline,
            Judge candidate) {
        List<Finding.Load> loads = summary.loads();
        Set<String> fired = candidate.fired();
        Finding finding = new Finding(
                question,
                summary.counts(flags, explained),
                summary.rules(new RuleTally(baseline, candidate)),
                loads,
                summary.territories(),
                candidate.rules().stream().filter(r -> !fired.contains(r.id())).toList(),
                summary.names(walk.market(), loads));
        return new Result(finding, summary.dossiers(), flags.sorted());
    }
}
