package org.aiguillage.eventlog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a log tells of one case.
 *
 * @param line of the file on which its first row stands
 * @param events in the order of time, and of the file where times are equal
 * @param end when the case ended, where something beside its events tells; null where nothing does, or it is open
 */
public record CaseHistory(
        String name,
        long line,
        List<Happened> events,
        @Nullable Instant end) {

    /** @param line of the file on which the event begins */
    public record Happened(long line, String activity, Instant at) {}
}
