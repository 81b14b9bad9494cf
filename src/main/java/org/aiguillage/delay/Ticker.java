package org.aiguillage.delay;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aiguillage.journal.Change;
import org.aiguillage.journal.Journal;
import org.jspecify.annotations.Nullable;

/**
 * Fires what falls due, oldest first, in batches of one change each: its cost follows what is due, not what is open. Each row
 * is taken in the change that it causes, so of several instances one alone fires it.
 */
public final class Ticker {
    private static final int BATCH = 100;

    /** What fires may arm what is due at once; whoever does so without end is looked at again at the next tick. */
    private static final int MOST_PASSES = 1_000;

    private static final String ACTOR = "system";

    private final Journal journal;
    private final DueIndex dueIndex;
    private final Happening level;
    private final Map<DueIndex.Kind, Happening> others;

    /** What happens when a row falls due. */
    public interface Happening {
        void happen(Change change, DueIndex.Due due);
    }

    /**
     * @param level what happens when a level is reached
     * @param others what happens for each kind that is no level
     */
    public Ticker(Journal journal, DueIndex dueIndex, Happening level, Map<DueIndex.Kind, Happening> others) {
        this.journal = journal;
        this.dueIndex = dueIndex;
        this.level = level;
        this.others = Map.copyOf(others);
    }

    /** @param failure the first one */
    private record Outcome(int fired, @Nullable RuntimeException failure) {
        static final Outcome NONE = new Outcome(0, null);

        Outcome and(Outcome next) {
            return new Outcome(fired + next.fired, failure == null ? next.failure : failure);
        }
    }

    /**
     * Fires all that is due at {@code now} or before; how many. One that fails stays armed and does not keep the others from
     * firing.
     *
     * @throws RuntimeException the first failure, once everything else has fired
     */
    public synchronized int tick(Instant now) {
        int fired = 0;
        Outcome pass = Outcome.NONE;
        int passes = 0;
        do {
            pass = pass(now);
            fired += pass.fired;
        } while (pass.fired > 0 && ++passes < MOST_PASSES);
        if (pass.failure != null) {
            throw pass.failure;
        }
        return fired;
    }

    /** From the oldest row to the last that is due, each once. */
    private Outcome pass(Instant now) {
        Outcome outcome = Outcome.NONE;
        List<DueIndex.Due> batch = dueIndex.due(now, null, BATCH);
        while (!batch.isEmpty()) {
            outcome = outcome.and(together(batch));
            batch = batch.size() < BATCH ? List.of() : dueIndex.due(now, batch.get(batch.size() - 1), BATCH);
        }
        return outcome;
    }

    private Outcome together(List<DueIndex.Due> batch) {
        try {
            return journal.<Outcome>change(ACTOR, change -> each(batch));
        } catch (RuntimeException e) {
            // The change was lost as a whole: now each has one of its own, so that only the guilty one is lost.
            return each(batch);
        }
    }

    private Outcome each(List<DueIndex.Due> batch) {
        Outcome outcome = Outcome.NONE;
        for (DueIndex.Due due : batch) {
            outcome = outcome.and(fire(due));
        }
        return outcome;
    }

    private Outcome fire(DueIndex.Due due) {
        try {
            boolean taken = journal.<Boolean>change(ACTOR, change -> {
                boolean mine = dueIndex.take(due);
                if (mine) {
                    happening(due.kind()).happen(change, due);
                }
                return mine;
            });
            return new Outcome(taken ? 1 : 0, null);
        } catch (RuntimeException e) {
            return new Outcome(0, e);
        }
    }

    private Happening happening(DueIndex.Kind kind) {
        Happening happening = kind.isLevel() ? level : others.get(kind);
        if (happening == null) {
            throw new IllegalStateException("nothing happens at " + kind);
        }
        return happening;
    }
}
