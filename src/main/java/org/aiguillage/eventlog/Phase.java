package org.aiguillage.eventlog;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where an event stands in the life of an activity: the transitions of IEEE 1849, as far as they matter here. */
enum Phase {
    STARTS(false),
    OTHER(false),
    ENDS(true);

    private final boolean ends;

    Phase(boolean ends) {
        this.ends = ends;
    }

    boolean ends() {
        return ends;
    }

    /** What is not named, or not in the standard, is an event by itself. */
    static Phase of(@Nullable String transition) {
        if (transition == null) {
            return ENDS;
        }
        return switch (transition.strip().toLowerCase(Locale.ROOT)) {
            case "start" -> STARTS;
            case "schedule", "assign", "reassign", "suspend", "resume" -> OTHER;
            default -> ENDS;
        };
    }
}
