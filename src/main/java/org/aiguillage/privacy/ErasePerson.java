package org.aiguillage.privacy;

import java.util.List;
import java.util.Set;
import org.aiguillage.access.Account;
import org.aiguillage.access.Accounts;
import org.aiguillage.access.Caller;
import org.aiguillage.access.ChangeAccount;
import org.aiguillage.access.Scope;
import org.aiguillage.journal.Change;
import org.aiguillage.journal.Ids;
import org.aiguillage.journal.Journal;
import org.aiguillage.language.Sentence;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.InvestorEvent.InvestorChanged;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.refusal.Refused;

/** Erases a person who has asked for it: accounts are closed, texts and keys deleted, and the journal's chain stays whole. */
public final class ErasePerson {
    private static final Sentence ANOTHER = new Sentence(
            "Nul n’efface la personne de son propre compte : c’est à un autre de le faire.",
            "Nobody erases the person of their own account: somebody else has to.");

    private final Journal journal;
    private final People people;
    private final Accounts accounts;
    private final ChangeAccount changeAccount;
    private final Mandates mandates;

    public ErasePerson(
            Journal journal, People people, Accounts accounts, ChangeAccount changeAccount, Mandates mandates) {
        this.journal = journal;
        this.people = people;
        this.accounts = accounts;
        this.changeAccount = changeAccount;
        this.mandates = mandates;
    }

    /**
     * @param texts how many were deleted
     * @param clear events of the time before pseudonyms, which cannot be changed without breaking the chain
     */
    public record Done(Erasure erasure, int texts, List<String> clear) {}

    /** @throws Refused NOT_FOUND when nothing speaks of the address */
    public Done erase(Caller caller, String email) {
        return journal.change(caller.actor(), change -> {
            Somebody somebody = people.find(email).orElseThrow(Refused::notFound);
            if (somebody.accounts().contains(caller.actor())) {
                throw Refused.impossible(ANOTHER, List.of());
            }
            somebody.accounts().forEach(id -> close(caller, id));
            somebody.investors().forEach(id -> dropContact(change, id, email));
            people.forget(somebody);
            return done(change, somebody);
        });
    }

    private void close(Caller caller, String accountId) {
        accounts.find(accountId, caller.scope())
                .filter(Account::open)
                .ifPresent(account -> changeAccount.close(caller, accountId, null));
    }

    /** An investor without a contact is one that every instance of the service learns of. */
    private void dropContact(Change change, String investorId, String email) {
        mandates.investor(investorId, Scope.ALL)
                .filter(investor -> email.equalsIgnoreCase(investor.profile().contactEmail()))
                .ifPresent(investor -> change.append(
                        Investor.STREAM,
                        investor,
                        new InvestorChanged(investor.profile().withoutContact())));
    }

    private Done done(Change change, Somebody somebody) {
        Set<String> persons = somebody.persons();
        Erasure erasure =
                change.begin(Erasure.STREAM, Ids.next(), new ErasureEvent.PersonsErased(Erasure.Why.REQUEST, persons));
        return new Done(erasure, people.erase(persons), somebody.clear());
    }
}
