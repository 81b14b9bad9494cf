package org.aiguillage.rulebook;

import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

/** A place where a rule stands and cannot be made to leave, until the test opens it. */
public final class Gate {
    private static volatile CountDownLatch closed = new CountDownLatch(1);

    private Gate() {}

    /** For a condition or a judgment: does not return before {@link #open}, whoever interrupts. */
    public static int stand() {
        CountDownLatch gate = closed;
        while (gate.getCount() > 0) {
            Thread.onSpinWait();
        }
        return 1;
    }

    /** For a judgment: calls itself until the stack is full. */
    public static int deep() {
        return 1 + IntStream.of(1).map(i -> deep()).sum();
    }

    static void close() {
        closed = new CountDownLatch(1);
    }

    static void open() {
        closed.countDown();
    }
}
