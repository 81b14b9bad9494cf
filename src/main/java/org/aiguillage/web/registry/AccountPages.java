package org.aiguillage.web.registry;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aiguillage.access.Account;
import org.aiguillage.access.Accounts;
import org.aiguillage.access.OpenAccount;
import org.aiguillage.access.Role;
import org.aiguillage.refusal.Refused;
import org.aiguillage.web.Services;
import org.aiguillage.web.door.Visitor;
import org.aiguillage.web.problem.Problem;
import org.aiguillage.web.sheet.Filled;
import org.aiguillage.web.sheet.Sheet;
import org.aiguillage.web.sheet.Sheets;
import org.aiguillage.web.sheet.Texts;
import org.jspecify.annotations.Nullable;

/** Lays out one account: as it is, as it was just opened, or with what was refused. */
final class AccountPages {
    private static final List<String> DEEDS = List.of("changed", "invited", "factor", "closed");

    private final Sheets sheets;
    private final Accounts accounts;
    private final People people;

    AccountPages(Services services, Sheets sheets) {
        this.sheets = sheets;
        this.accounts = services.accounts();
        this.people = new People(services);
    }

    Account find(Account who, String id) {
        return accounts.find(id, who.scope()).orElseThrow(Refused::notFound);
    }

    /** @param done what was just done, as an address says it; anything else says nothing */
    Response show(Account who, String id, @Nullable String done, ContainerRequestContext request) {
        Sheet sheet = sheets.of(Visitor.of(request));
        Account account = find(who, id);
        String notice = done != null && DEEDS.contains(done) ? sheet.texts().get("registry.account.done." + done) : "";
        return page(200, sheet, view(sheet.texts(), who, account, notice, "", ""), AccountForm.of(account));
    }

    Response opened(Account who, OpenAccount.Opened opened, ContainerRequestContext request) {
        Sheet sheet = sheets.of(Visitor.of(request));
        Account account = opened.account();
        OneAccountView view =
                view(sheet.texts(), who, account, "", "", opened.token().value());
        return page(200, sheet, view, AccountForm.of(account));
    }

    Response refused(Account who, String id, Problem problem, ContainerRequestContext request) {
        Sheet sheet = sheets.of(Visitor.of(request));
        Account account = find(who, id);
        String why = sheet.texts().of(problem.detail());
        return page(
                problem.kind().status(),
                sheet,
                view(sheet.texts(), who, account, "", why, ""),
                AccountForm.of(account));
    }

    /** @param filled with what was wrong at its fields */
    Response wrong(Account who, String id, Filled filled, ContainerRequestContext request) {
        Sheet sheet = sheets.of(Visitor.of(request));
        return page(400, sheet, view(sheet.texts(), who, find(who, id), "", "", ""), filled);
    }

    private static Response page(int status, Sheet sheet, OneAccountView view, Filled filled) {
        return sheet.page(status, "registry/account.jte", Map.of("view", view, "filled", filled));
    }

    private OneAccountView view(Texts t, Account who, Account account, String notice, String problem, String token) {
        Instant closedAt = account.closedAt();
        Account.Terms terms = account.terms();
        return new OneAccountView(
                AccountsWords.PATH + "/" + account.id(),
                account.version(),
                closedAt == null
                        ? t.get("registry.account.title", terms.name())
                        : t.get("registry.account.title.closed", terms.name(), t.date(closedAt)),
                terms.name(),
                terms.email(),
                t.get("registry.role." + account.role()),
                people.place(t, account, who),
                owner(terms),
                account.open(),
                account.id().equals(who.id()),
                ofStaff(account) ? AccountForm.posts(t) : List.of(),
                notice,
                problem,
                token);
    }

    private static boolean ofStaff(Account account) {
        return account.role() == Role.REGIONAL_STAFF || account.role() == Role.TERRITORY_STAFF;
    }

    private static String owner(Account.Terms terms) {
        if (terms.companyId() != null) {
            return "/members/" + terms.companyId();
        }
        return terms.investorId() == null ? "" : "/investors/" + terms.investorId();
    }
}
