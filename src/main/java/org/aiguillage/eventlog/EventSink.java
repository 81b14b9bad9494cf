package org.aiguillage.eventlog;

import org.jspecify.annotations.Nullable;

/** Takes the events of a log one by one, in the order of the file. */
@FunctionalInterface
public interface EventSink {

    /**
     * @param line on which the event begins
     * @param at in milliseconds since 1970
     * @param resource who did it; null where nobody is named
     * @param transition its place in the life of the activity, as IEEE 1849 names it; null where none is named
     */
    void event(
            long line,
            String caseName,
            String activity,
            long at,
            @Nullable String resource,
            @Nullable String transition);
}
