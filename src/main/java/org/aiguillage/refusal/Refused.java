package org.aiguillage.refusal;

import java.util.List;
import org.aiguillage.language.Sentence;

/** A request that was understood and turned down. Nothing was changed. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why, in the terms a caller can act on. */
    public enum Why {
        /** There is no such thing, or the caller may not know of it: the two cannot be told apart. */
        NOT_FOUND,
        /** The caller sees the thing but may not do this to it. */
        FORBIDDEN,
        /** The thing is not in a state that allows it; {@link #possible()} lists what is. */
        IMPOSSIBLE,
        /** The thing was there, and will not come back. */
        GONE,
        /** Somebody changed the thing since the caller read it. */
        STALE
    }

    private final Why why;
    private final transient Sentence sentence;
    private final transient List<String> possible;

    private Refused(Why why, Sentence sentence, List<String> possible) {
        super(sentence.en());
        this.why = why;
        this.sentence = sentence;
        this.possible = List.copyOf(possible);
    }

    public static Refused notFound() {
        return new Refused(
                Why.NOT_FOUND, new Sentence("Rien de tel à cette adresse.", "There is nothing here."), List.of());
    }

    public static Refused forbidden() {
        return forbidden(new Sentence("Votre compte ne permet pas cela.", "Your account does not allow this."));
    }

    public static Refused forbidden(Sentence why) {
        return new Refused(Why.FORBIDDEN, why, List.of());
    }

    /** @param possible what the caller could do instead, in the words of the API */
    public static Refused impossible(Sentence sentence, List<String> possible) {
        return new Refused(Why.IMPOSSIBLE, sentence, possible);
    }

    public static Refused gone(Sentence why) {
        return new Refused(Why.GONE, why, List.of());
    }

    public static Refused stale() {
        return new Refused(
                Why.STALE,
                new Sentence(
                        "Quelqu’un a modifié ceci entre-temps : relisez, puis recommencez.",
                        "Somebody changed this meanwhile: read it again, then retry."),
                List.of());
    }

    public Why why() {
        return why;
    }

    public Sentence sentence() {
        return sentence;
    }

    public List<String> possible() {
        return possible;
    }
}
