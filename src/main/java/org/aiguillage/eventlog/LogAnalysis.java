package org.aiguillage.eventlog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a log shows. Lengths are decimal days of 24 hours; quantiles are of type 7.
 *
 * @param from the first event of all; null when there is none
 * @param untimedEvents events that were left out because they have no time
 * @param kaplanMeier null when nothing tells which cases have ended
 * @param deadlines null when no case has one
 * @param remainingTime null when there are too few cases to look back
 */
public record LogAnalysis(
        int cases,
        int events,
        @Nullable Instant from,
        @Nullable Instant to,
        long untimedEvents,
        Spread throughputDays,
        List<Steps.Activity> activities,
        List<Steps.Count> startActivities,
        List<Steps.Count> endActivities,
        List<Steps.Transition> transitions,
        Rework rework,
        HandOvers handOvers,
        Variants variants,
        @Nullable KaplanMeierDays kaplanMeier,
        @Nullable Deadlines deadlines,
        @Nullable RemainingTime remainingTime) {

    /** @param top how many of each long list are shown */
    public static LogAnalysis of(LogFile.Read read, @Nullable String endActivity, int top) {
        EventLog log = read.log();
        Steps steps = Steps.of(log, top);
        Ends ends = Ends.of(read, endActivity);
        boolean none = log.events() == 0;
        return new LogAnalysis(
                log.cases(),
                log.events(),
                none ? null : Instant.ofEpochMilli(log.at(log.first(0))),
                none ? null : Instant.ofEpochMilli(log.until()),
                read.untimed(),
                throughput(log),
                steps.activities(),
                steps.starts(),
                steps.ends(),
                steps.transitions(),
                Rework.of(log, top),
                HandOvers.of(log, top),
                Variants.of(log, top),
                ends.known() ? KaplanMeierDays.of(ends) : null,
                Deadlines.of(ends),
                RemainingTime.of(log));
    }

    private static Spread throughput(EventLog log) {
        double[] days = new double[log.cases()];
        for (int c = 0; c < days.length; c++) {
            days[c] = (log.at(log.last(c)) - log.at(log.first(c))) / EventLog.DAY;
        }
        return Spread.of(days);
    }
}
