package org.aiguillage.sample;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** What is still to happen, in order of time; things of one instant in the order in which they were noted. */
final class Agenda {
    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparing(Entry::number));
    private final Timeline timeline;
    private int noted;

    private record Entry(Instant at, int number, Runnable what) {}

    Agenda(Timeline timeline) {
        this.timeline = timeline;
    }

    void at(Instant at, Runnable what) {
        entries.add(new Entry(at, noted++, what));
    }

    /** Notes what happens so many working days ago, unless that is yet to come. */
    void ago(double days, Runnable what) {
        if (days > 0) {
            at(timeline.ago(days), what);
        }
    }

    /** Lives through it all; what happens may note more. */
    void live(Consumer<Instant> moveTo) {
        Instant here = Instant.MIN;
        for (Entry next = entries.poll(); next != null; next = entries.poll()) {
            if (next.at().isAfter(here)) {
                here = next.at();
                moveTo.accept(here);
            }
            next.what().run();
        }
    }
}
