package org.aiguillage.rulebook;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.aiguillage.refusal.RulesFailed;
import org.aiguillage.refusal.RulesFailed.Why;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has questions answered on threads of their own, so that whoever asks waits no longer than the limit. A condition or a
 * judgment that never returns cannot be stopped: its thread is left alone, and while some are, the rules of its folder answer
 * nothing, so that there are never more than a few; and after two
 * that took too long, it answers nothing for a while.
 */
final class Bounds {
    /** More at once would only take turns. */
    private static final int AT_ONCE = Math.max(4, Runtime.getRuntime().availableProcessors());

    private static final int MOST_LEFT_ALONE = 2;
    private static final int MOST_TOO_LONG = 2;
    private static final int PAUSE = 12;
    private static final Logger LOG = LoggerFactory.getLogger(Bounds.class);

    private static final AtomicInteger THREADS = new AtomicInteger();
    private static final ExecutorService POOL = Executors.newCachedThreadPool(Bounds::thread);

    private final String rulebook;
    private final Limits limits;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final AtomicInteger leftAlone = new AtomicInteger();
    private volatile @Nullable Pause pause;

    /** @param since of the wall clock's ticks, when a question took too long */
    private record Pause(long since, int times, @Nullable String ruleId) {}

    /** @param rulebook version that is asked */
    Bounds(String rulebook, Limits limits) {
        this.rulebook = rulebook;
        this.limits = limits;
    }

    /**
     * Has one question answered. What is asked while it is answered is part of it.
     *
     * @param facts how many it is about
     * @throws RulesFailed when it reached a limit or threw
     */
    void ask(int facts, Runnable question) {
        if (Watch.watches()) {
            question.run();
        } else if (limits.apart()) {
            apart(facts, question);
        } else {
            evaluation(facts, question).outcome().ifPresent(this::fail);
        }
    }

    private void apart(int facts, Runnable question) {
        refuseWhileStuck();
        places.acquireUninterruptibly();
        try {
            refuseWhileStuck();
            Evaluation evaluation = evaluation(facts, question);
            POOL.execute(evaluation);
            evaluation.await(limits.time()).ifPresent(this::fail);
        } finally {
            places.release();
        }
    }

    private Evaluation evaluation(int facts, Runnable question) {
        return new Evaluation(new Watch(limits, early(), facts), question, leftAlone);
    }

    /** What can be stopped from inside ends by itself, a little before it would be left alone. */
    private Duration early() {
        return limits.time().multipliedBy(9).dividedBy(10);
    }

    private void refuseWhileStuck() {
        Pause last = pause;
        if (last != null && (leftAlone.get() >= MOST_LEFT_ALONE || (last.times() >= MOST_TOO_LONG && lasts(last)))) {
            throw new RulesFailed(rulebook, last.ruleId(), Why.TOO_LONG, null);
        }
    }

    /** So many limits long nobody waits for rules that have made others wait. */
    private boolean lasts(Pause last) {
        return System.nanoTime() - last.since() < PAUSE * limits.time().toNanos();
    }

    private void fail(Evaluation.Failure failure) {
        RulesFailed failed = new RulesFailed(rulebook, failure.ruleId(), failure.why(), failure.cause());
        LOG.warn("{}", failed.getMessage(), failed.getCause());
        if (failure.why() == Why.TOO_LONG) {
            Pause last = pause;
            int times = last != null && lasts(last) ? last.times() + 1 : 1;
            pause = new Pause(System.nanoTime(), times, failure.ruleId());
        }
        throw failed;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "rules-" + THREADS.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
