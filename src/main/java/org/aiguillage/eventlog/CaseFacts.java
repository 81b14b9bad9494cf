package org.aiguillage.eventlog;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of whole cases beside their events: when they began, when they ended, and by when they should have. */
public final class CaseFacts {
    private final Map<String, Facts> byCase = new HashMap<>();
    private boolean ends;

    /**
     * In milliseconds since 1970, each null where it is not given.
     *
     * @param end null while the case is open
     */
    record Facts(
            @Nullable Long start,
            @Nullable Long end,
            @Nullable Long deadline) {
        static final Facts NONE = new Facts(null, null, null);

        Facts with(Facts later) {
            return new Facts(
                    later.start == null ? start : later.start,
                    later.end == null ? end : later.end,
                    later.deadline == null ? deadline : later.deadline);
        }
    }

    /** Says that ends are told, so that a case without one is open. */
    void tellEnds() {
        ends = true;
    }

    boolean tellsEnds() {
        return ends;
    }

    void add(String caseName, Facts facts) {
        byCase.merge(caseName, facts, Facts::with);
    }

    @Nullable
    Facts of(String caseName) {
        return byCase.get(caseName);
    }

    int size() {
        return byCase.size();
    }

    Iterable<Facts> all() {
        return byCase.values();
    }

    boolean isEmpty() {
        return byCase.isEmpty();
    }
}
