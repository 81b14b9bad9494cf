package org.aiguillage.eventlog;

import org.aiguillage.language.Sentence;
import org.jspecify.annotations.Nullable;

/** Collects events as they are read, in any order. */
final class LogBuilder implements EventSink {
    private final Names cases = new Names();
    private final Names activities = new Names();
    private final Names resources = new Names();
    private final Columns columns = new Columns();
    private final int most;

    /** @param most events that are taken; a longer log is refused, so that memory is bounded */
    LogBuilder(int most) {
        this.most = most;
    }

    @Override
    public void event(
            long line,
            String caseName,
            String activity,
            long at,
            @Nullable String resource,
            @Nullable String transition) {
        if (columns.size() == most) {
            throw Unreadable.at(line, new Sentence("plus de " + most + " événements", "more than " + most + " events"));
        }
        columns.add(
                cases.number(caseName),
                activities.number(activity),
                resources.number(resource),
                at,
                Phase.of(transition),
                most);
    }

    EventLog log() {
        return new EventLog(cases, activities, resources, columns.trimmed());
    }
}
