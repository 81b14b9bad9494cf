package org.aiguillage.web.registry;

import java.util.Optional;
import org.aiguillage.access.Account;
import org.aiguillage.access.Accounts;
import org.aiguillage.access.Caller;
import org.aiguillage.dossier.Company;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.web.Services;
import org.aiguillage.web.sheet.Frame;
import org.aiguillage.web.sheet.Texts;
import org.jspecify.annotations.Nullable;

/** Says who somebody is, as far as the reader may know. */
public final class People {
    private final Accounts accounts;
    private final Dossiers dossiers;
    private final Mandates mandates;

    public People(Services services) {
        this.accounts = services.accounts();
        this.dossiers = services.dossiers();
        this.mandates = services.mandates();
    }

    /** Who did something, as the journal names them. */
    public String actor(Texts t, String actor, Account reader) {
        if (!Caller.isPerson(actor)) {
            return t.get("registry.actor." + actor);
        }
        return accounts.find(actor, reader.scope())
                .map(account -> account.terms().name())
                .orElseGet(() -> t.get("registry.actor.staff"));
    }

    /** What an account is for: the company, the investor or the office. */
    String place(Texts t, Account account, Account reader) {
        return switch (account.role()) {
            case STARTUP ->
                company(account.terms().companyId(), reader).map(Company::name).orElse("");
            case INVESTOR ->
                investor(account.terms().investorId(), reader)
                        .map(investor -> investor.profile().name())
                        .orElse("");
            case TERRITORY_STAFF, REGIONAL_STAFF -> Frame.role(t, account);
        };
    }

    Optional<Company> company(@Nullable String id, Account reader) {
        return Optional.ofNullable(id).flatMap(it -> dossiers.company(it, reader.scope()));
    }

    Optional<Investor> investor(@Nullable String id, Account reader) {
        return Optional.ofNullable(id).flatMap(it -> mandates.investor(it, reader.scope()));
    }
}
