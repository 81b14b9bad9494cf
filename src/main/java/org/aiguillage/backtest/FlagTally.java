package org.aiguillage.backtest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The flags of all subjects. */
final class FlagTally {
    private static final Comparator<FlagChange> ORDER = Comparator.comparing(FlagChange::company)
            .thenComparing(f -> f.subject().id())
            .thenComparing(f -> f.before() == null ? java.util.Objects.requireNonNull(f.after()) : f.before())
            .thenComparing(FlagChange::level)
            .thenComparing(FlagChange::kind);

    private final List<FlagChange> changes = new ArrayList<>();
    private int before;
    private int after;

    void count(int moreBefore, int moreAfter) {
        before += moreBefore;
        after += moreAfter;
    }

    void add(FlagChange change) {
        changes.add(change);
    }

    int before() {
        return before;
    }

    int after() {
        return after;
    }

    List<FlagChange> sorted() {
        return changes.stream().sorted(ORDER).toList();
    }
}
