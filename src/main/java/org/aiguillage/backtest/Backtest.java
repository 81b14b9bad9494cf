package org.aiguillage.backtest;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.aiguillage.backtest.BacktestEvent.BacktestAsked;
import org.aiguillage.backtest.BacktestEvent.BacktestCancelled;
import org.aiguillage.backtest.BacktestEvent.BacktestFailed;
import org.aiguillage.backtest.BacktestEvent.BacktestFinished;
import org.aiguillage.journal.Stream;
import org.aiguillage.language.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A back-test that somebody asked for.
 *
 * @param askedBy the account that asked
 * @param reason why it failed; null unless it did
 * @param counts what it found; null unless it finished
 * @param endedAt null while it waits or runs
 */
public record Backtest(
        String id,
        long version,
        Question question,
        String askedBy,
        Instant askedAt,
        Outcome outcome,
        @Nullable Sentence reason,
        @Nullable Counts counts,
        @Nullable Instant endedAt)
        implements Stream.State {

    public static final Stream<Backtest, BacktestEvent> STREAM =
            new Stream<>("backtest", Backtest.class, BacktestEvent.class, Backtest::after);

    /** How it ended, as far as it has. */
    public enum Outcome {
        PENDING,
        FINISHED,
        CANCELLED,
        FAILED
    }

    public boolean pending() {
        return outcome == Outcome.PENDING;
    }

    private static Backtest after(@Nullable Backtest before, BacktestEvent event, Stream.Stamp stamp) {
        if (event instanceof BacktestAsked it) {
            return new Backtest(
                    stamp.id(),
                    stamp.seq(),
                    it.question(),
                    stamp.actor(),
                    stamp.at(),
                    Outcome.PENDING,
                    null,
                    null,
                    null);
        }
        Backtest was = requireNonNull(before, "a back-test begins by being asked for");
        if (event instanceof BacktestFinished it) {
            return was.ended(stamp, Outcome.FINISHED, null, it.counts());
        } else if (event instanceof BacktestCancelled) {
            return was.ended(stamp, Outcome.CANCELLED, null, null);
        } else if (event instanceof BacktestFailed it) {
            return was.ended(stamp, Outcome.FAILED, it.reason(), null);
        }
        throw new IllegalStateException("unexpected event " + event);
    }

    private Backtest ended(Stream.Stamp stamp, Outcome newOutcome, @Nullable Sentence why, @Nullable Counts found) {
        return new Backtest(id, stamp.seq(), question, askedBy, askedAt, newOutcome, why, found, stamp.at());
    }
}
