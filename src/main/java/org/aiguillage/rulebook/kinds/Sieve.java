package org.aiguillage.rulebook.kinds;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Lets through the mandates that no refusal keeps from a dossier, and those that a single one does. */
final class Sieve {
    private final Question question;
    private final int[] left;
    private final int[] refusals;
    private final int[] holds;
    private int count;

    Sieve(Question question) {
        this.question = question;
        this.count = question.mandates();
        this.left = IntStream.range(0, count).toArray();
        this.refusals = new int[count];
        this.holds = new int[count];
    }

    /** Drops each that is refused for more than one reason as soon as that is known. */
    void sift(Effect effect) {
        for (int group : question.groups(effect)) {
            question.ask(group, left, count);
            int kept = 0;
            for (int at = 0; at < count; at++) {
                int i = left[at];
                Opinion opinion = question.opinion(group, i);
                if (opinion.silent() || keeps(i, opinion)) {
                    left[kept++] = i;
                }
            }
            count = kept;
        }
    }

    private boolean keeps(int i, Opinion opinion) {
        refusals[i] += opinion.refusals().size();
        holds[i] += opinion.holds().size();
        return refusals[i] == 0 || refusals[i] + holds[i] == 1;
    }

    /** What is left, in order. */
    int[] left() {
        return Arrays.copyOf(left, count);
    }

    boolean refused(int i) {
        return refusals[i] > 0;
    }

    boolean held(int i) {
        return refusals[i] == 0 && holds[i] > 0;
    }
}
