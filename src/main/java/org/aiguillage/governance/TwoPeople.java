package org.aiguillage.governance;

import org.aiguillage.access.Caller;
import org.aiguillage.governance.BackTests.BackTest;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Refused;

/** Nobody changes the rules alone: who brought a version, or else who asked for its back-test, and who activates it are two. */
final class TwoPeople {
    private static final Sentence ANOTHER = new Sentence(
            "Une seconde personne de l’équipe régionale doit l’activer : vous l’avez apportée, ou avez demandé l’essai.",
            "A second person of the regional staff must activate it: you brought it, or asked for its back-test.");
    private static final Sentence NOBODY = new Sentence(
            "Personne n’a encore répondu de cette version : il faut un essai demandé par quelqu’un d’autre que vous.",
            "Nobody has answered for this version yet: it takes a back-test that somebody else than you asked for.");

    private TwoPeople() {}

    /** @throws Refused FORBIDDEN when the caller would be the only one */
    static void require(Caller caller, RulebookVersion version, BackTest backTest) {
        String first = Caller.isPerson(version.broughtBy()) ? version.broughtBy() : backTest.askedBy();
        if (!Caller.isPerson(first)) {
            throw Refused.forbidden(NOBODY);
        }
        if (first.equals(caller.actor())) {
            throw Refused.forbidden(ANOTHER);
        }
    }
}
