package org.aiguillage.content;

import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Invalid;

/** Why an upload cannot be read at all. */
public final class Unreadable {
    private static final String FILE = "file";

    private Unreadable() {}

    public static Invalid because(String fr, String en) {
        return new Invalid(FILE, new Sentence(fr, en));
    }

    public static Invalid broken() {
        return because(
                "un fichier entier était attendu : celui-ci est tronqué ou abîmé",
                "a whole file was expected: this one is cut short or damaged");
    }

    static Invalid twoFiles() {
        return because(
                "un seul fichier était attendu : celui-ci est aussi, ou cache, un fichier d’un autre format",
                "one file was expected: this one is also, or hides, a file of another format");
    }
}
