package org.aiguillage.eventlog;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a log is to be read: what its columns (CSV) or attributes (XES) are called, and how its text is written. A name that is
 * null is looked for among the usual ones.
 *
 * @param separator between the cells of a row; null to see it from the header
 * @param charset null for UTF-8, or Windows-1252 where it is not that
 */
public record Layout(
        @Nullable String caseId,
        @Nullable String activity,
        @Nullable String timestamp,
        @Nullable String resource,
        @Nullable String lifecycle,
        @Nullable String start,
        @Nullable String end,
        @Nullable String deadline,
        Times times,
        @Nullable Character separator,
        @Nullable Charset charset) {

    /** Everything as it is usual. */
    public static Layout usual(Times times) {
        return new Layout(null, null, null, null, null, null, null, null, times, null, null);
    }

    /** How a file of one case a row is to be read; its own case column may have a usual name. */
    Layout ofCases(List<String> header) {
        String named = caseId != null && header.contains(caseId) ? caseId : null;
        return new Layout(named, null, null, null, null, start, end, deadline, times, separator, charset);
    }

    /** How the events are to be read when another file tells of whole cases. */
    Layout ofEventsAlone() {
        return new Layout(
                caseId, activity, timestamp, resource, lifecycle, null, null, null, times, separator, charset);
    }
}
