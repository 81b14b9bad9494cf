package org.aiguillage.rulebook;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.aiguillage.refusal.RulesFailed;
import org.aiguillage.refusal.RulesFailed.Why;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;

/**
 * Has questions answered on threads of their own, so that whoever asks waits no longer than the limit. A condition or a
 * judgment that never returns cannot be stopped: its thread is left alone, and while some are, the rules of its folder answer
 * nothing, so that there are never more than a few.
 */
final class Bounds {
    /** More at once would only take turns. */
    private static final int AT_ONCE = Math.max(4, Runtime.getRuntime().availableProcessors());

    private static final int MOST_LEFT_ALONE = 2;

    private static final AtomicInteger THREADS = new AtomicInteger();
    private static final ExecutorService POOL = Executors.newCachedThreadPool(Bounds::thread);

    private final String rulebook;
    private final Limits limits;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final AtomicInteger leftAlone = new AtomicInteger();
    private volatile @Nullable String stuckIn;

    /** @param rulebook version that is asked */
    Bounds(String rulebook, Limits limits) {
        this.rulebook = rulebook;
        this.limits = limits;
    }

    /**
     * Has one question answered.
     *
     * @param facts how many it is about
     * @param begin opens the session, which is disposed afterwards
     * @throws RulesFailed when it reached a limit or threw
     */
    void ask(int facts, Supplier<KieSession> begin, Consumer<KieSession> question) {
        if (limits.apart()) {
            apart(facts, begin, question);
        } else {
            evaluation(facts, begin, question).outcome().ifPresent(this::fail);
        }
    }

    private void apart(int facts, Supplier<KieSession> begin, Consumer<KieSession> question) {
        refuseWhileStuck();
        places.acquireUninterruptibly();
        try {
            refuseWhileStuck();
            Evaluation evaluation = evaluation(facts, begin, question);
            POOL.execute(evaluation);
            evaluation.await(limits.time()).ifPresent(this::fail);
        } finally {
            places.release();
        }
    }

    private Evaluation evaluation(int facts, Supplier<KieSession> begin, Consumer<KieSession> question) {
        return new Evaluation(new Watch(limits, early(), facts), begin, question, leftAlone);
    }

    /** What can be stopped from inside ends by itself, a little before it would be left alone. */
    private Duration early() {
        return limits.time().multipliedBy(9).dividedBy(10);
    }

    private void refuseWhileStuck() {
        if (leftAlone.get() >= MOST_LEFT_ALONE) {
            throw new RulesFailed(rulebook, stuckIn, Why.TOO_LONG, null);
        }
    }

    private void fail(Evaluation.Failure failure) {
        if (failure.leftAlone()) {
            stuckIn = failure.ruleId();
        }
        throw new RulesFailed(rulebook, failure.ruleId(), failure.why(), failure.cause());
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "rules-" + THREADS.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
