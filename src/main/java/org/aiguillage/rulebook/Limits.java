package org.aiguillage.rulebook;

import java.time.Duration;

/**
 * How far one question to the rules may go. What sound rules need is far below.
 *
 * @param time for one question, by the wall clock
 * @param matches partial and whole ones, for each fact that is asked about
 * @param judgments for each fact that is asked about
 * @param apart whether rules run on threads of their own, so that one that never returns keeps nobody waiting; where the
 *     whole process can be ended, they need not
 */
public record Limits(Duration time, int matches, int judgments, boolean apart) {
    public static final Limits USUAL = new Limits(Duration.ofSeconds(5));

    /** Even few facts may match and be judged so often. */
    private static final int LEAST = 10_000;

    private static final int MATCHES_PER_FACT = 500;
    private static final int JUDGMENTS_PER_FACT = 200;

    public Limits {
        if (time.compareTo(Duration.ofMillis(1)) < 0 || time.compareTo(Duration.ofMinutes(10)) > 0) {
            throw new IllegalArgumentException("a limit on rules of PT0.001S to PT10M was expected, not " + time);
        }
    }

    public Limits(Duration time) {
        this(time, MATCHES_PER_FACT, JUDGMENTS_PER_FACT, true);
    }

    /** The same for a process that somebody else ends when it takes too long: a hand-over less for each question. */
    public Limits onTheSameThread() {
        return new Limits(time, matches, judgments, false);
    }

    int mostMatches(int facts) {
        return most(facts, matches);
    }

    int mostJudgments(int facts) {
        return most(facts, judgments);
    }

    private static int most(int facts, int each) {
        return (int) Math.min(Integer.MAX_VALUE, LEAST + (long) facts * each);
    }
}
