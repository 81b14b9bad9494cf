package org.aiguillage.web.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aiguillage.access.Account;
import org.aiguillage.access.Role;
import org.aiguillage.access.Scope;
import org.aiguillage.observatory.Directory;
import org.aiguillage.observatory.Directory.AccountFilter;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.web.Services;
import org.aiguillage.web.sheet.Texts;
import org.jspecify.annotations.Nullable;

/** Puts accounts in words. */
final class AccountsWords {
    static final String PATH = "/accounts";
    private static final String CLOSED = "closed";

    private final Directory directory;
    private final People people;

    AccountsWords(Services services) {
        this.directory = services.directory();
        this.people = new People(services);
    }

    /**
     * Which accounts are asked for.
     *
     * @param closed whether the closed ones, rather than those that are open
     */
    record Wish(
            @Nullable Role role, boolean closed, @Nullable String q) {
        AccountFilter filter(@Nullable Role of) {
            return new AccountFilter(of, !closed, null, q);
        }

        Link link(@Nullable Role of) {
            return Link.to(PATH)
                    .with("role", of)
                    .with("state", closed ? CLOSED : null)
                    .with("q", q);
        }
    }

    AccountsView view(Texts t, Account who, Wish wish, @Nullable String cursor, String notice) {
        Scope scope = who.scope();
        Map<Role, Integer> counts = directory.countAccounts(wish.filter(null), scope);
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        Role role = wish.role();
        PageOf<Account> page =
                directory.accounts(wish.filter(role), new PageRequest("name", PageRequest.USUAL, cursor), scope);
        String next = page.next();
        return new AccountsView(
                t.get(
                        wish.closed() ? "registry.accounts.title.closed" : "registry.accounts.title",
                        role == null ? all : counts.getOrDefault(role, 0)),
                roles(t, wish, counts, all),
                states(t, wish),
                role == null ? "" : role.name(),
                wish.closed() ? CLOSED : "",
                wish.q() == null ? "" : wish.q(),
                page.items().stream().map(account -> row(t, who, account)).toList(),
                next == null ? "" : wish.link(role).with("cursor", next).address(),
                notice);
    }

    private static List<Chip> roles(Texts t, Wish wish, Map<Role, Integer> counts, int all) {
        List<Chip> chips = new ArrayList<>();
        chips.add(new Chip(wish.link(null).address(), t.get("registry.accounts.all", all), wish.role() == null));
        for (Role role : Role.values()) {
            chips.add(new Chip(
                    wish.link(role).address(),
                    t.get("registry.accounts.role." + role, counts.getOrDefault(role, 0)),
                    role == wish.role()));
        }
        return chips;
    }

    private static List<Chip> states(Texts t, Wish wish) {
        Wish open = new Wish(wish.role(), false, wish.q());
        Wish closed = new Wish(wish.role(), true, wish.q());
        return List.of(
                new Chip(open.link(wish.role()).address(), t.get("registry.accounts.open"), !wish.closed()),
                new Chip(closed.link(wish.role()).address(), t.get("registry.accounts.closed"), wish.closed()));
    }

    AccountsView.Row row(Texts t, Account who, Account account) {
        Instant closedAt = account.closedAt();
        return new AccountsView.Row(
                PATH + "/" + account.id(),
                account.terms().name(),
                account.terms().email(),
                t.get("registry.role." + account.role()),
                people.place(t, account, who),
                closedAt == null ? "" : t.get("registry.accounts.since", t.date(closedAt)));
    }

    /** All accounts of a company or an investor: few. */
    List<AccountsView.Row> of(Texts t, Account who, String ownerId) {
        return directory
                .accounts(
                        new AccountFilter(null, null, ownerId, null),
                        new PageRequest("name", PageRequest.MOST, null),
                        who.scope())
                .items()
                .stream()
                .map(account -> row(t, who, account))
                .toList();
    }
}
