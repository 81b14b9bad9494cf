package org.aiguillage.rulebook.sheet;

import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Invalid;

/** Why an upload cannot be read at all. */
final class Unreadable {
    private static final String FILE = "file";

    private Unreadable() {}

    static Invalid because(String fr, String en) {
        return new Invalid(FILE, new Sentence(fr, en));
    }

    static Invalid broken() {
        return because(
                "un classeur XLSX entier était attendu : celui-ci est tronqué ou abîmé",
                "a whole XLSX workbook was expected: this one is cut short or damaged");
    }
}
