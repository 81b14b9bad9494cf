package org.aiguillage.eventlog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a column or an attribute tells, and the names under which it is looked for when none is given. */
enum Role {
    CASE("--case", "case_id", "case:concept:name", "caseid", "case"),
    ACTIVITY("--activity", "activity", "concept:name", "event"),
    TIMESTAMP("--timestamp", "timestamp", "time:timestamp", "time"),
    RESOURCE("--resource", "resource", "org:resource"),
    LIFECYCLE("--lifecycle", "lifecycle:transition", "lifecycle"),
    START("--start", "start", "start_date", "startdate"),
    END("--end", "end", "end_date", "enddate"),
    DEADLINE("--deadline", "deadline", "due", "due_date");

    private final String option;
    private final List<String> usual;

    Role(String option, String... usual) {
        this.option = option;
        this.usual = List.of(usual);
    }

    String option() {
        return option;
    }

    List<String> usual() {
        return usual;
    }

    @Nullable
    String given(Layout layout) {
        return switch (this) {
            case CASE -> layout.caseId();
            case ACTIVITY -> layout.activity();
            case TIMESTAMP -> layout.timestamp();
            case RESOURCE -> layout.resource();
            case LIFECYCLE -> layout.lifecycle();
            case START -> layout.start();
            case END -> layout.end();
            case DEADLINE -> layout.deadline();
        };
    }
}
