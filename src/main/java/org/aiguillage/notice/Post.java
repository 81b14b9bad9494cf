package org.aiguillage.notice;

/** What carries letters. */
public interface Post {

    /** What became of a letter. */
    sealed interface Outcome {
        record Carried() implements Outcome {}

        /** @param problem why not now; later it may go */
        record NotNow(String problem) implements Outcome {}

        /** @param problem why it will never go */
        record Never(String problem) implements Outcome {}
    }

    Outcome carry(Letter letter);
}
