package org.aiguillage.web.api;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.aiguillage.access.Account;
import org.aiguillage.access.Accounts;
import org.aiguillage.access.OpenAccount;
import org.aiguillage.access.Scope;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.refusal.Checks;
import org.aiguillage.refusal.Expected;
import org.aiguillage.web.problem.Wanted;
import org.jspecify.annotations.Nullable;

/** Opening accounts, and who one is. */
@Path("/api/accounts")
@Produces(MediaType.APPLICATION_JSON)
public final class AccountsResource {
    private final OpenAccount openAccount;
    private final Accounts accounts;
    private final Dossiers dossiers;
    private final Mandates mandates;
    private final OnlyOnce onlyOnce;

    AccountsResource(
            OpenAccount openAccount, Accounts accounts, Dossiers dossiers, Mandates mandates, OnlyOnce onlyOnce) {
        this.openAccount = openAccount;
        this.accounts = accounts;
        this.dossiers = dossiers;
        this.mandates = mandates;
        this.onlyOnce = onlyOnce;
    }

    @POST
    @Creates
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.REGION)
    public AccountView open(
            @Auth Account who, @HeaderParam("Idempotency-Key") @Nullable String key, Account.Terms terms) {
        requireKnown(terms);
        return onlyOnce.create(
                who,
                key,
                new OnlyOnce.Request("accounts", terms),
                new OnlyOnce.Creation<>(() -> opened(openAccount.open(who.caller(), terms)), AccountView::id),
                id -> accounts.find(id).map(AccountView::of));
    }

    @GET
    @Path("/me")
    @RolesAllowed({Roles.STARTUP, Roles.INVESTOR, Roles.TERRITORY, Roles.REGION})
    public AccountView me(@Auth Account who) {
        return AccountView.of(who);
    }

    private static AccountView opened(OpenAccount.Opened opened) {
        Account account = opened.account();
        return new AccountView(
                account.id(), account.version(), account.terms(), opened.token().value());
    }

    private void requireKnown(Account.Terms terms) {
        String company = terms.companyId();
        String investor = terms.investorId();
        new Checks()
                .that(company == null || dossiers.company(company).isPresent(), "companyId", Wanted.KNOWN_COMPANY)
                .that(
                        investor == null
                                || mandates.investor(investor, Scope.ALL).isPresent(),
                        "investorId",
                        Expected.KNOWN_INVESTOR)
                .done();
    }
}
