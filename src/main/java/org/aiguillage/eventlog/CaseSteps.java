package org.aiguillage.eventlog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** The steps of one case, in order. */
final class CaseSteps {
    private final EventLog log;
    private final int[] events;
    private final int begin;
    private final int end;

    CaseSteps(EventLog log, int number) {
        this.log = log;
        this.begin = log.first(number);
        this.end = log.last(number) + 1;
        this.events = IntStream.range(begin, end).filter(log::step).toArray();
    }

    /** Their places in the log. */
    int[] events() {
        return events;
    }

    OptionalInt first() {
        return events.length == 0 ? OptionalInt.empty() : OptionalInt.of(log.activity(events[0]));
    }

    OptionalInt last() {
        return events.length == 0 ? OptionalInt.empty() : OptionalInt.of(log.activity(events[events.length - 1]));
    }

    Set<Integer> activities() {
        Set<Integer> activities = new HashSet<>();
        for (int event : events) {
            activities.add(log.activity(event));
        }
        return activities;
    }

    /** The time from step to step, and to each step from the one before; to the first from the beginning of the case. */
    void transitions(Groups transitions, Groups sojourns) {
        for (int i = 0; i < events.length; i++) {
            long since = log.at(i == 0 ? begin : events[i - 1]);
            long took = log.at(events[i]) - since;
            sojourns.add(log.activity(events[i]), took);
            if (i > 0) {
                transitions.add(Groups.pair(log.activity(events[i - 1]), log.activity(events[i])), took);
            }
        }
    }

    /** From start to end of each activity; the oldest start that is open belongs to the next end. */
    void work(Groups work) {
        Map<Integer, Deque<Long>> started = new HashMap<>();
        for (int event = begin; event < end; event++) {
            Deque<Long> starts = started.computeIfAbsent(log.activity(event), a -> new ArrayDeque<>());
            if (log.phase(event) == Phase.STARTS) {
                starts.add(log.at(event));
            } else if (log.phase(event).ends() && !starts.isEmpty()) {
                work.add(log.activity(event), log.at(event) - starts.remove());
            }
        }
    }
}
