package org.aiguillage.web.api.account;

import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.aiguillage.access.Account;
import org.aiguillage.access.Accounts;
import org.aiguillage.access.ChangeAccount;
import org.aiguillage.access.OpenAccount;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.observatory.Directory;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.refusal.Checks;
import org.aiguillage.refusal.Expected;
import org.aiguillage.refusal.Refused;
import org.aiguillage.web.api.call.Creates;
import org.aiguillage.web.api.call.IfMatch;
import org.aiguillage.web.api.call.OnlyOnce;
import org.aiguillage.web.api.call.Pages;
import org.aiguillage.web.api.call.Paging;
import org.aiguillage.web.input.Nothing;
import org.aiguillage.web.login.Roles;
import org.aiguillage.web.problem.Wanted;
import org.jspecify.annotations.Nullable;

/** Accounts: opened, listed, changed and closed by the regional staff; and who one is. */
@Path("/api/accounts")
@Produces(MediaType.APPLICATION_JSON)
public final class AccountsResource {
    private final OpenAccount openAccount;
    private final ChangeAccount changeAccount;
    private final Accounts accounts;
    private final Directory directory;
    private final Dossiers dossiers;
    private final Mandates mandates;
    private final OnlyOnce onlyOnce;

    public AccountsResource(
            OpenAccount openAccount,
            ChangeAccount changeAccount,
            Accounts accounts,
            Directory directory,
            Dossiers dossiers,
            Mandates mandates,
            OnlyOnce onlyOnce) {
        this.openAccount = openAccount;
        this.changeAccount = changeAccount;
        this.accounts = accounts;
        this.directory = directory;
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
        requireKnown(who, terms);
        return onlyOnce.create(
                who,
                key,
                new OnlyOnce.Request("accounts", terms),
                new OnlyOnce.Creation<>(() -> opened(openAccount.open(who.caller(), terms)), AccountView::id),
                id -> accounts.find(id, who.scope()).map(AccountView::of));
    }

    @GET
    @RolesAllowed(Roles.REGION)
    public PageOf<AccountView> list(@Auth Account who, @BeanParam AccountQuery query, @BeanParam Paging paging) {
        return Pages.of(directory.accounts(query.filter(), paging.request(), who.scope()), AccountView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.REGION)
    public AccountView show(@Auth Account who, @PathParam("id") String id) {
        return accounts.find(id, who.scope()).map(AccountView::of).orElseThrow(Refused::notFound);
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.REGION)
    public AccountView change(
            @Auth Account who,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Account.Terms terms) {
        Long expected = IfMatch.required(ifMatch);
        requireKnown(who, terms);
        return AccountView.of(changeAccount.change(who.caller(), id, expected, terms));
    }

    @POST
    @Path("/{id}/closure")
    @RolesAllowed(Roles.REGION)
    public AccountView close(
            @Auth Account who,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Nothing nothing) {
        return AccountView.of(changeAccount.close(who.caller(), id, IfMatch.version(ifMatch)));
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
                account.id(),
                account.version(),
                account.terms(),
                null,
                opened.token().value());
    }

    private void requireKnown(Account who, Account.Terms terms) {
        String company = terms.companyId();
        String investor = terms.investorId();
        new Checks()
                .that(
                        company == null
                                || dossiers.company(company, who.scope()).isPresent(),
                        "companyId",
                        Wanted.KNOWN_COMPANY)
                .that(
                        investor == null
                                || mandates.investor(investor, who.scope()).isPresent(),
                        "investorId",
                        Expected.KNOWN_INVESTOR)
                .done();
    }
}
