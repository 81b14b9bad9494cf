package org.aiguillage.notice;

import java.util.List;
import java.util.Optional;
import org.aiguillage.access.Account;
import org.aiguillage.access.Accounts;
import org.aiguillage.access.NoticeChoice;
import org.aiguillage.access.Role;
import org.aiguillage.access.Scope;
import org.aiguillage.dossier.Contact;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.journal.Personal;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandates;
import org.jspecify.annotations.Nullable;

/** Who the readers are, as of now: accounts, and where a company or an investor has none, the contact it has given. */
final class Readers {
    private static final NoticeChoice AS_IT_COMES = new NoticeChoice(NoticeChoice.USUAL.language(), true, false);

    private final Accounts accounts;
    private final Dossiers dossiers;
    private final Mandates mandates;
    private final Stops stops;

    Readers(Accounts accounts, Dossiers dossiers, Mandates mandates, Stops stops) {
        this.accounts = accounts;
        this.dossiers = dossiers;
        this.mandates = mandates;
        this.stops = stops;
    }

    /** Every open account, oldest first. */
    List<Account> accounts() {
        return accounts.all();
    }

    People people() {
        return People.of(accounts.all());
    }

    /** The reader of a key; none when there is no such reader any more, or no address, or it wants no more. */
    Optional<Reader> find(String key) {
        String id = key.substring(key.indexOf('/') + 1);
        if (key.startsWith(Reader.ACCOUNT)) {
            return accounts.find(id).map(Readers::of);
        } else if (key.startsWith(Reader.CONTACT)) {
            return dossiers.find(id, Scope.ALL).flatMap(this::contact);
        }
        return mandates.investor(id, Scope.ALL).flatMap(this::contact);
    }

    static String key(Account account) {
        return Reader.ACCOUNT + account.id();
    }

    private static Reader of(Account account) {
        return new Reader(
                key(account),
                key(account),
                account.role(),
                account.terms().name(),
                account.terms().email(),
                account.told(),
                account.scope());
    }

    private Optional<Reader> contact(Dossier dossier) {
        Contact contact = dossier.raise().contact();
        String name = contact.name() == null ? dossier.raise().company().name() : contact.name();
        return contact(
                Reader.CONTACT + dossier.id(),
                Role.STARTUP,
                name,
                contact.email(),
                new Scope.OfCompany(dossier.companyId()));
    }

    private Optional<Reader> contact(Investor investor) {
        return contact(
                Reader.INVESTOR + investor.id(),
                Role.INVESTOR,
                investor.profile().name(),
                investor.profile().contactEmail(),
                new Scope.OfInvestor(investor.id()));
    }

    private Optional<Reader> contact(String key, Role role, String name, @Nullable String address, Scope scope) {
        if (address == null || address.equals(Personal.NO_EMAIL) || stops.stopped(Reader.stopKeyOf(address))) {
            return Optional.empty();
        }
        return Optional.of(new Reader(key, Reader.stopKeyOf(address), role, name, address, AS_IT_COMES, scope));
    }
}
