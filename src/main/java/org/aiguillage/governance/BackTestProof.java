package org.aiguillage.governance;

import java.util.List;
import org.aiguillage.governance.BackTests.BackTest;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Expected;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** A back-test counts when it is over, and compared this version with the one that it would replace. */
final class BackTestProof {
    private static final String FIELD = "backTestId";
    private static final Sentence KNOWN = new Sentence(
            "l’identifiant d’un essai sur les dossiers passés était attendu", "the id of a back-test was expected");
    private static final Sentence OF_THIS_VERSION = new Sentence(
            "un essai de cette version était attendu, celui-ci en a essayé une autre",
            "a back-test of this version was expected, this one tried another");
    private static final Sentence UNFINISHED =
            new Sentence("L’essai n’est pas terminé.", "The back-test has not finished.");

    private BackTestProof() {}

    static BackTest of(BackTests backTests, @Nullable String id, String version, String inForce) {
        if (id == null) {
            throw new Invalid(FIELD, Expected.PRESENT);
        }
        BackTest backTest = backTests.find(id).orElseThrow(() -> new Invalid(FIELD, KNOWN));
        if (!backTest.candidate().equals(version)) {
            throw new Invalid(FIELD, OF_THIS_VERSION);
        }
        if (!backTest.finished()) {
            throw Refused.impossible(UNFINISHED, List.of());
        }
        if (!backTest.against().equals(inForce)) {
            throw Refused.impossible(
                    new Sentence(
                            "L’essai a comparé cette version à " + backTest.against() + ", qui n’est plus en vigueur.",
                            "The back-test compared this version with " + backTest.against()
                                    + ", which is no longer in force."),
                    List.of());
        }
        return backTest;
    }
}
