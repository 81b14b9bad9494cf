package org.aiguillage.governance;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What can happen to a version of the rulebook. */
public sealed interface RulebookEvent {

    /**
     * @param basedOn the version that was in force then; none for the first
     * @param files SHA-256 of each file, by path
     * @param keptSince for a version that is older than this event
     */
    record RulebookBrought(
            Origin origin,
            @Nullable String basedOn,
            SortedMap<String, String> files,
            @Nullable Instant keptSince) implements RulebookEvent {
        public RulebookBrought {
            files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        }
    }

    /**
     * @param backTestId what showed the effects beforehand; none for the first version and for going back
     * @param replaced the version that was in force until then
     */
    record RulebookActivated(
            @Nullable String backTestId, @Nullable String replaced) implements RulebookEvent {}

    record RulebookReplaced(String by) implements RulebookEvent {}
}
