package org.aiguillage.delay;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Fires what falls due, oldest first, in bounded batches: its cost follows what is due, not what is open. */
public final class Ticker {
    private static final int BATCH = 100;

    private final DueIndex dueIndex;
    private final Map<DueIndex.Kind, Consumer<DueIndex.Due>> handlers;

    /** @param handlers what to do for each kind; each removes its row in the change that it makes */
    public Ticker(DueIndex dueIndex, Map<DueIndex.Kind, Consumer<DueIndex.Due>> handlers) {
        this.dueIndex = dueIndex;
        this.handlers = Map.copyOf(handlers);
    }

    /** Fires all that is due at {@code now} or before; how many. */
    public synchronized int tick(Instant now) {
        int fired = 0;
        for (List<DueIndex.Due> batch = dueIndex.due(now, BATCH); !batch.isEmpty(); batch = dueIndex.due(now, BATCH)) {
            for (DueIndex.Due due : batch) {
                Consumer<DueIndex.Due> handler = handlers.get(due.kind());
                if (handler == null) {
                    throw new IllegalStateException("nobody handles " + due.kind());
                }
                handler.accept(due);
                fired++;
            }
        }
        return fired;
    }
}
