package org.aiguillage.eventlog;

import org.aiguillage.language.Sentence;

/** A log that cannot be read, with the place where it stops. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Sentence why;

    public Unreadable(Sentence why) {
        super(why.en());
        this.why = why;
    }

    static Unreadable at(long line, Sentence why) {
        return new Unreadable(new Sentence("ligne " + line + " : " + why.fr(), "line " + line + ": " + why.en()));
    }

    static Unreadable at(long line, String column, Sentence why) {
        return at(line, new Sentence("« " + column + " » : " + why.fr(), "\"" + column + "\": " + why.en()));
    }

    /** The same, naming the file. */
    Unreadable in(String file) {
        return new Unreadable(new Sentence(file + ", " + why.fr(), file + ", " + why.en()));
    }

    public Sentence why() {
        return why;
    }
}
