package org.aiguillage.eventlog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aiguillage.eventlog.CaseFacts.Facts;
import org.aiguillage.eventlog.CaseHistory.Happened;
import org.aiguillage.language.Sentence;
import org.jspecify.annotations.Nullable;

/** Collects the events of each case. What is only planned, paused or handed over by name begins and ends no activity. */
final class Histories implements EventSink {
    private final Map<String, List<Happened>> cases = new LinkedHashMap<>();
    private final Map<String, Long> lines = new HashMap<>();
    private final int most;
    private int events;

    Histories(int most) {
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
        if (events++ == most) {
            throw Unreadable.at(line, new Sentence("plus de " + most + " événements", "more than " + most + " events"));
        }
        lines.putIfAbsent(caseName, line);
        List<Happened> happened = cases.computeIfAbsent(caseName, name -> new ArrayList<>());
        if (Phase.of(transition) != Phase.OTHER) {
            happened.add(new Happened(line, activity, Instant.ofEpochMilli(at)));
        }
    }

    List<CaseHistory> with(CaseFacts facts) {
        List<CaseHistory> histories = new ArrayList<>();
        cases.forEach((name, happened) -> {
            happened.sort(Comparator.comparing(Happened::at));
            Facts known = facts.of(name);
            Long end = known == null ? null : known.end();
            histories.add(new CaseHistory(
                    name,
                    lines.getOrDefault(name, 1L),
                    List.copyOf(happened),
                    end == null ? null : Instant.ofEpochMilli(end)));
        });
        return histories;
    }
}
