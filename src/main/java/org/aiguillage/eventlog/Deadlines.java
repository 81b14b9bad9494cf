package org.aiguillage.eventlog;

import java.util.List;
import org.aiguillage.eventlog.Ends.Ending;
import org.jspecify.annotations.Nullable;

/**
 * Cases against their own deadlines.
 *
 * @param late closed after their deadline
 * @param overdue open although their deadline had passed when the log ends
 */
public record Deadlines(int closed, int late, int open, int overdue) {

    /** Null when no case has a deadline, or nothing tells which have ended. */
    static @Nullable Deadlines of(Ends ends) {
        List<Ending> bound =
                ends.cases().stream().filter(e -> e.deadline() != null).toList();
        if (bound.isEmpty() || !ends.known()) {
            return null;
        }
        int closed = 0;
        int late = 0;
        int overdue = 0;
        for (Ending ending : bound) {
            boolean after = after(ending, ends.until());
            closed += ending.end() == null ? 0 : 1;
            late += ending.end() != null && after ? 1 : 0;
            overdue += ending.end() == null && after ? 1 : 0;
        }
        return new Deadlines(closed, late, bound.size() - closed, overdue);
    }

    private static boolean after(Ending ending, long now) {
        Long end = ending.end();
        Long deadline = ending.deadline();
        return deadline != null && (end == null ? now : end) > deadline;
    }
}
