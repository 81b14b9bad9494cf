package org.aiguillage.app.backtest;

import org.aiguillage.language.Sentence;

/** A child that did not end its errand, and why, in words for whoever asked for it. */
public final class ChildFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public enum Why {
        TOO_LONG,
        OUT_OF_MEMORY,
        BROKE_OFF
    }

    private final Why why;
    private final transient Sentence sentence;

    private ChildFailed(Why why, Sentence sentence) {
        super(sentence.en());
        this.why = why;
        this.sentence = sentence;
    }

    static ChildFailed tooLong(ChildJvm.Limits limits) {
        long seconds = limits.time().toSeconds();
        return new ChildFailed(
                Why.TOO_LONG,
                new Sentence(
                        "interrompu au bout de " + seconds + " secondes, le temps imparti",
                        "stopped after " + seconds + " seconds, the time it may take"));
    }

    static ChildFailed outOfMemory(ChildJvm.Limits limits) {
        int megabytes = limits.heapMegabytes();
        return new ChildFailed(
                Why.OUT_OF_MEMORY,
                new Sentence(
                        "arrêté : " + megabytes + " Mo de mémoire ne lui ont pas suffi",
                        "stopped: " + megabytes + " MB of memory were not enough for it"));
    }

    /** @param said the end of what it printed on its standard error */
    static ChildFailed brokeOff(int status, String said) {
        return new ChildFailed(
                Why.BROKE_OFF,
                new Sentence(
                        "interrompu par une erreur (état " + status + ") : " + said,
                        "broke off with status " + status + ": " + said));
    }

    public Why why() {
        return why;
    }

    public Sentence sentence() {
        return sentence;
    }
}
