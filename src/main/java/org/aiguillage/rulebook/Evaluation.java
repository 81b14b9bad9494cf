package org.aiguillage.rulebook;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.aiguillage.refusal.RulesFailed.Why;
import org.drools.modelcompiler.constraints.ConstraintEvaluationException;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.ConsequenceException;

/** One question to the rules, on the thread that answers it, as seen by the thread that waits for the answer. */
final class Evaluation implements Runnable {

    /** @param leftAlone whether it goes on, unheeded */
    record Failure(
            @Nullable String ruleId, Why why, @Nullable Throwable cause, boolean leftAlone) {}

    private final Watch watch;
    private final Runnable question;
    private final AtomicInteger leftAlone;
    private final CompletableFuture<Optional<Failure>> end = new CompletableFuture<>();
    private volatile @Nullable Thread thread;

    /** @param leftAlone counts those that go on unheeded */
    Evaluation(Watch watch, Runnable question, AtomicInteger leftAlone) {
        this.watch = watch;
        this.question = question;
        this.leftAlone = leftAlone;
    }

    @Override
    public void run() {
        thread = Thread.currentThread();
        Optional<Failure> outcome = outcome();
        if (!end.complete(outcome)) {
            leftAlone.decrementAndGet();
        }
    }

    /** Evaluates on the calling thread. */
    Optional<Failure> outcome() {
        try {
            watch.over(question);
            return Optional.empty();
        } catch (RuntimeException | Error e) {
            return Optional.of(failure(e));
        }
    }

    private Failure failure(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof Watch.Overrun overrun) {
                return new Failure(watch.ruleId(), overrun.why, null, false);
            }
        }
        return new Failure(watch.ruleId(), Why.THREW, ofTheRule(thrown), false);
    }

    /** The engine wraps what a condition or a judgment threw. */
    private static Throwable ofTheRule(Throwable thrown) {
        boolean wrapped = thrown instanceof ConsequenceException
                || thrown instanceof ConstraintEvaluationException
                || thrown.getClass() == RuntimeException.class;
        Throwable cause = thrown.getCause();
        return wrapped && cause != null ? ofTheRule(cause) : thrown;
    }

    /** How it ended; once the time has passed it is left alone. */
    Optional<Failure> await(Duration time) {
        try {
            return end.get(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | InterruptedException e) {
            return leaveAlone(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("an evaluation ends with an answer or a failure", e);
        }
    }

    private Optional<Failure> leaveAlone(Exception why) {
        Thread stuck = thread;
        Failure failure = new Failure(watch.ruleId(), Why.TOO_LONG, null, true);
        leftAlone.incrementAndGet();
        if (!end.complete(Optional.of(failure))) {
            leftAlone.decrementAndGet();
            return end.join();
        }
        if (stuck != null) {
            stuck.interrupt();
        }
        if (why instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return Optional.of(failure);
    }
}
