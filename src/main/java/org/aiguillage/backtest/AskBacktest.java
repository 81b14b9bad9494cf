package org.aiguillage.backtest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.aiguillage.access.Caller;
import org.aiguillage.backtest.BacktestEvent.BacktestAsked;
import org.aiguillage.backtest.BacktestEvent.BacktestCancelled;
import org.aiguillage.journal.Ids;
import org.aiguillage.journal.Journal;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Checks;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** Asks for a back-test, and takes the question back. */
public final class AskBacktest {
    private static final Sentence KNOWN_VERSION = new Sentence(
            "une version connue du règlement était attendue", "a known version of the rulebook was expected");
    private static final Sentence BEFORE_TO =
            new Sentence("un instant antérieur à to était attendu", "an instant before to was expected");

    private final Journal journal;
    private final Backtests backtests;
    private final Past past;
    private final Predicate<String> known;
    private final Supplier<String> inForce;
    private final Runnable stir;

    /**
     * @param known whether a version of the rulebook is kept
     * @param inForce the version in force
     * @param stir told whenever there is something to do, or something no longer to be done
     */
    public AskBacktest(
            Journal journal,
            Backtests backtests,
            Past past,
            Predicate<String> known,
            Supplier<String> inForce,
            Runnable stir) {
        this.journal = journal;
        this.backtests = backtests;
        this.past = past;
        this.known = known;
        this.inForce = inForce;
        this.stir = stir;
    }

    /**
     * @param from null for the beginning
     * @param to null for now
     * @throws Invalid naming {@code candidate} or {@code from}
     */
    public Backtest ask(Caller caller, @Nullable String candidate, @Nullable Instant from, @Nullable Instant to) {
        Checks checks = new Checks()
                .required(candidate, "candidate")
                .that(candidate == null || known.test(candidate), "candidate", KNOWN_VERSION);
        Backtest asked = journal.change(caller.actor(), change -> {
            Instant begin = from == null ? Instant.EPOCH : from.truncatedTo(ChronoUnit.MILLIS);
            Instant end = to == null ? change.at() : to.truncatedTo(ChronoUnit.MILLIS);
            checks.that(begin.isBefore(end), "from", BEFORE_TO).done();
            Question question =
                    new Question(String.valueOf(candidate), inForce.get(), begin, end, past.head(), change.at());
            return change.begin(Backtest.STREAM, Ids.next(), new BacktestAsked(question));
        });
        stir.run();
        return asked;
    }

    /** @throws Refused IMPOSSIBLE when it has ended */
    public Backtest cancel(Caller caller, String id, @Nullable Long expectedVersion) {
        Backtest cancelled = journal.change(caller.actor(), change -> {
            Backtest backtest = backtests.find(id).orElseThrow(Refused::notFound);
            if (expectedVersion != null && expectedVersion != backtest.version()) {
                throw Refused.stale();
            }
            if (!backtest.pending()) {
                throw Refused.impossible(
                        new Sentence("Cet essai est déjà terminé.", "This back-test has ended already."), List.of());
            }
            return change.append(Backtest.STREAM, backtest, new BacktestCancelled());
        });
        stir.run();
        return cancelled;
    }
}
