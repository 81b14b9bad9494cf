package org.aiguillage.eventlog;

import java.util.ArrayList;
import java.util.List;
import org.aiguillage.eventlog.CaseFacts.Facts;
import org.aiguillage.language.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Which cases have ended, by when they should have, and until when anybody looked.
 *
 * @param known whether anything tells of ends
 * @param untold cases of which nothing is told
 */
record Ends(boolean known, List<Ending> cases, int untold, long until) {

    /** In milliseconds; {@code end} is null while the case is open. */
    record Ending(long start, @Nullable Long end, @Nullable Long deadline) {}

    /** @param endActivity whose last occurrence ends a case; null where a column tells of ends */
    static Ends of(LogFile.Read read, @Nullable String endActivity) {
        EventLog log = read.log();
        int ending = endActivity == null ? Names.NONE : log.activities.find(endActivity);
        if (endActivity != null && ending == Names.NONE) {
            throw new Unreadable(new Sentence(
                    "aucun événement n’a l’activité " + endActivity, "no event has the activity " + endActivity));
        }
        boolean told = read.facts().tellsEnds();
        List<Ending> cases = new ArrayList<>();
        int untold = 0;
        long until = log.until();
        for (int c = 0; c < log.cases(); c++) {
            Facts facts = read.facts().of(log.caseName(c));
            Long end = ending == Names.NONE ? (facts == null ? null : facts.end()) : lastOf(log, c, ending);
            if (facts == null && ending == Names.NONE && told) {
                untold++;
                continue;
            }
            Facts known = facts == null ? Facts.NONE : facts;
            long start = known.start() == null ? log.at(log.first(c)) : known.start();
            cases.add(new Ending(start, end, known.deadline()));
            until = end == null ? until : Math.max(until, end);
        }
        return new Ends(told || ending != Names.NONE, cases, untold, until);
    }

    private static @Nullable Long lastOf(EventLog log, int number, int activity) {
        for (int event = log.last(number); event >= log.first(number); event--) {
            if (log.activity(event) == activity) {
                return log.at(event);
            }
        }
        return null;
    }
}
