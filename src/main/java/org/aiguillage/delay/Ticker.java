package org.aiguillage.delay;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Fires what falls due, oldest first, in bounded batches: its cost follows what is due, not what is open. */
public final class Ticker {
    private static final int BATCH = 100;

    private final DueIndex dueIndex;
    private final Map<DueIndex.Kind, Consumer<DueIndex.Due>> handlers;

    /** @param handlers what to do for each kind; each takes its row in the change that it makes */
    public Ticker(DueIndex dueIndex, Map<DueIndex.Kind, Consumer<DueIndex.Due>> handlers) {
        this.dueIndex = dueIndex;
        this.handlers = Map.copyOf(handlers);
    }

    /**
     * Fires all that is due at {@code now} or before; how many. One that fails stays armed and does not keep the others from
     * firing.
     *
     * @throws RuntimeException the first failure, once everything else has fired
     */
    public synchronized int tick(Instant now) {
        int fired = 0;
        Set<DueIndex.Due> failed = new HashSet<>();
        RuntimeException failure = null;
        for (List<DueIndex.Due> batch = next(now, failed); !batch.isEmpty(); batch = next(now, failed)) {
            for (DueIndex.Due due : batch) {
                RuntimeException failedNow = fire(due);
                if (failedNow == null) {
                    fired++;
                } else {
                    failed.add(due);
                    failure = failure == null ? failedNow : failure;
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
        return fired;
    }

    private List<DueIndex.Due> next(Instant now, Set<DueIndex.Due> failed) {
        return dueIndex.due(now, BATCH + failed.size()).stream()
                .filter(due -> !failed.contains(due))
                .toList();
    }

    private @Nullable RuntimeException fire(DueIndex.Due due) {
        Consumer<DueIndex.Due> handler = handlers.get(due.kind());
        if (handler == null) {
            return new IllegalStateException("nobody handles " + due.kind());
        }
        try {
            handler.accept(due);
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }
}
