package org.aiguillage.rulebook;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicReference;
import org.aiguillage.refusal.RulesFailed.Why;
import org.drools.base.common.NetworkNode;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/**
 * Watches one evaluation from inside: whatever matches, fires or judges passes here, and is stopped here once a limit is
 * reached. Used by one thread, but for the place at which it stands.
 */
final class Watch {
    /** Looking at the clock costs more than all else here. */
    private static final int LOOKS_EVERY = 256;

    private static final ThreadLocal<Watch> CURRENT = new ThreadLocal<>();

    private final long deadline;
    private final int mostMatches;
    private final int mostJudgments;
    private final AtomicReference<@Nullable Object> place = new AtomicReference<>();
    private int matches;
    private int judgments;
    private int steps;

    /** A limit was reached. Carries no stack, for its place says nothing. */
    static final class Overrun extends RuntimeException {
        private static final long serialVersionUID = 1L;

        final Why why;

        Overrun(Why why) {
            super(why.name(), null, false, false);
            this.why = why;
        }
    }

    Watch(Limits limits, Duration time, int facts) {
        this.deadline = System.nanoTime() + time.toNanos();
        this.mostMatches = limits.mostMatches(facts);
        this.mostJudgments = limits.mostJudgments(facts);
    }

    /** That of the evaluation on the calling thread. */
    static Watch current() {
        return requireNonNull(CURRENT.get(), "rules are evaluated under a watch");
    }

    /** Whether the calling thread is in an evaluation. */
    static boolean watches() {
        return CURRENT.get() != null;
    }

    void over(Runnable evaluation) {
        CURRENT.set(this);
        try {
            evaluation.run();
        } finally {
            CURRENT.remove();
        }
    }

    /** @param node of the network, in which a condition is about to be looked at */
    void compares(NetworkNode node) {
        place.setRelease(node);
        if (++steps % LOOKS_EVERY == 0) {
            look();
        }
    }

    /** What a join found. */
    boolean found(boolean match) {
        if (match && ++matches > mostMatches) {
            throw new Overrun(Why.TOO_MANY);
        }
        return match;
    }

    void fires(String ruleId) {
        place.setRelease(ruleId);
        judges();
    }

    /** A judgment is about to be stated. */
    void judges() {
        if (++judgments > mostJudgments) {
            throw new Overrun(Why.TOO_MANY);
        }
        look();
    }

    /**
     * The rule that is looked at or fires, or did last; null before any. May be asked from another thread. Where rules share a
     * condition, it is the first of them.
     */
    @Nullable
    String ruleId() {
        Object where = place.getAcquire();
        return where instanceof NetworkNode node
                ? Arrays.stream(node.getAssociatedRules())
                        .map(Rule::getName)
                        .min(Comparator.naturalOrder())
                        .orElse(null)
                : (String) where;
    }

    private void look() {
        if (System.nanoTime() - deadline > 0) {
            throw new Overrun(Why.TOO_LONG);
        }
    }
}
