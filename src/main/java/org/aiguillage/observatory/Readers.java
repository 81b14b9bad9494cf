package org.aiguillage.observatory;

import org.aiguillage.access.Account;
import org.aiguillage.access.Accounts;
import org.aiguillage.access.Scope;
import org.aiguillage.cluster.Territory;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.language.Sentence;
import org.aiguillage.mandate.Mandates;
import org.jspecify.annotations.Nullable;

/** Who stands behind an account that has done something with the documents of a dossier, as far as whoever asks may know. */
record Readers(Accounts accounts, Mandates mandates) {
    private static final Sentence CLOSED = new Sentence("Compte clos", "Closed account");
    private static final Sentence COMMITTEE = new Sentence("Comité régional", "Regional committee");

    Openings.Reader of(String accountId, Dossier dossier, Scope asking) {
        return accounts.find(accountId, Scope.ALL)
                .map(account ->
                        new Openings.Reader(account.role(), organisation(account, dossier), person(account, asking)))
                .orElseGet(() -> new Openings.Reader(null, CLOSED, null));
    }

    private static @Nullable String person(Account account, Scope asking) {
        boolean known = !(asking instanceof Scope.OfCompany) || account.scope().equals(asking);
        return known ? account.terms().name() : null;
    }

    private Sentence organisation(Account account, Dossier dossier) {
        Scope scope = account.scope();
        if (scope instanceof Scope.OfCompany) {
            return same(dossier.raise().company().name());
        } else if (scope instanceof Scope.OfInvestor of) {
            return same(mandates.investor(of.investorId(), Scope.ALL)
                    .orElseThrow()
                    .profile()
                    .name());
        }
        Territory territory = account.terms().territory();
        return territory == null
                ? COMMITTEE
                : new Sentence(
                        "Antenne " + territory.label().fr(), territory.label().en() + " office");
    }

    private static Sentence same(String name) {
        return new Sentence(name, name);
    }
}
