package org.aiguillage.eventlog;

import java.time.DateTimeException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aiguillage.eventlog.CaseFacts.Facts;
import org.aiguillage.language.Sentence;
import org.jspecify.annotations.Nullable;

/** Which attributes of traces and events tell what. */
final class XesAttributes {
    private final String caseName;
    private final String activity;
    private final String timestamp;
    private final String resource;
    private final String lifecycle;
    private final Layout layout;
    private final Set<String> wanted;

    XesAttributes(Layout layout) {
        this.layout = layout;
        this.caseName = or(layout.caseId(), "concept:name");
        this.activity = or(layout.activity(), "concept:name");
        this.timestamp = or(layout.timestamp(), "time:timestamp");
        this.resource = or(layout.resource(), "org:resource");
        this.lifecycle = or(layout.lifecycle(), "lifecycle:transition");
        this.wanted = Stream.of(
                        caseName,
                        activity,
                        timestamp,
                        resource,
                        lifecycle,
                        or(layout.start(), ""),
                        or(layout.end(), ""),
                        or(layout.deadline(), ""))
                .collect(Collectors.toUnmodifiableSet());
    }

    record Event(
            long line,
            String activity,
            long at,
            @Nullable String resource,
            @Nullable String transition) {}

    boolean wants(String key) {
        return wanted.contains(key);
    }

    /** @return null for an event without a time, where those are to be left out */
    @Nullable
    Event event(long line, Map<String, String> values, boolean skipUntimed) {
        String time = values.get(timestamp);
        if (time == null && skipUntimed) {
            return null;
        } else if (time == null) {
            throw Unreadable.at(
                    line,
                    timestamp,
                    new Sentence(
                            "un événement n’a pas de date (--skip-untimed écarte ces événements)",
                            "an event has no time (--skip-untimed leaves such events out)"));
        }
        String name = values.get(activity);
        if (name == null || name.isBlank()) {
            throw Unreadable.at(
                    line, activity, new Sentence("un événement n’a pas d’activité", "an event has no activity"));
        }
        return new Event(line, name.strip(), time(line, timestamp, time), values.get(resource), values.get(lifecycle));
    }

    boolean names(Map<String, String> trace) {
        return trace.containsKey(caseName);
    }

    /** A trace without a name is known by its place. */
    String caseName(Map<String, String> trace, int number) {
        String name = trace.get(caseName);
        return name == null || name.isBlank() ? "trace " + number : name;
    }

    boolean tellsEnds() {
        return layout.end() != null;
    }

    boolean tellsFacts() {
        return layout.start() != null || layout.end() != null || layout.deadline() != null;
    }

    Facts facts(long line, Map<String, String> trace) {
        return new Facts(
                timeIfGiven(line, layout.start(), trace),
                timeIfGiven(line, layout.end(), trace),
                timeIfGiven(line, layout.deadline(), trace));
    }

    private @Nullable Long timeIfGiven(long line, @Nullable String key, Map<String, String> trace) {
        String value = key == null ? null : trace.get(key);
        return key == null || value == null || value.isBlank() ? null : time(line, key, value);
    }

    private long time(long line, String key, String value) {
        try {
            return layout.times().milliseconds(value);
        } catch (DateTimeException e) {
            String shown = value.length() <= 60 ? value : value.substring(0, 60) + "…";
            throw Unreadable.at(
                    line, key, new Sentence(shown + " : " + Times.EXPECTED.fr(), shown + ": " + Times.EXPECTED.en()));
        }
    }

    private static String or(@Nullable String given, String usual) {
        return given == null ? usual : given;
    }
}
