package org.aiguillage.storage.observatory;

import static org.aiguillage.storage.query.Listing.ascending;
import static org.aiguillage.storage.query.Listing.descending;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aiguillage.access.Account;
import org.aiguillage.access.Role;
import org.aiguillage.access.Scope;
import org.aiguillage.dossier.Company;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.journal.Stream;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.observatory.Directory;
import org.aiguillage.observatory.PageOf;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.storage.commit.Transactions;
import org.aiguillage.storage.query.Condition;
import org.aiguillage.storage.query.Listing;
import org.aiguillage.storage.query.Visibility;
import org.aiguillage.storage.row.Bodies;
import org.aiguillage.storage.row.Folded;
import org.jspecify.annotations.Nullable;

/** The directory, read from the projections: a page of names, then what belongs to these names and to no others. */
public final class StoredDirectory implements Directory {
    private static final String NAME_HOLDS = ".name_folded like ? escape '!'";
    private static final Listing<Company> COMPANIES = Listing.of(Company.STREAM)
            .by(ascending("name", "name_folded", false))
            .by(descending("createdAt", "opened_position", true));
    private static final Listing<Investor> INVESTORS = Listing.of(Investor.STREAM)
            .by(ascending("name", "name_folded", false))
            .by(descending("createdAt", "opened_position", true));
    private static final Listing<Account> ACCOUNTS = Listing.of(Account.STREAM)
            .by(descending("createdAt", "opened_position", true))
            .by(ascending("name", "name_folded", false));
    private static final Listing<Dossier> DOSSIERS =
            Listing.of(Dossier.STREAM).by(descending("createdAt", "created_at", false));
    private static final Listing<Mandate> MANDATES =
            Listing.of(Mandate.STREAM).by(ascending("name", "name_folded", false));

    private final Transactions transactions;

    public StoredDirectory(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public PageOf<Member> members(MemberFilter filter, PageRequest page, Scope scope) {
        PageOf<Company> companies = COMPANIES.page(transactions, members(filter, scope), page);
        List<String> ids = ids(companies.items());
        if (ids.isEmpty()) {
            return new PageOf<>(List.of(), null);
        }
        Condition theirs = Visibility.DOSSIERS.in(scope).andIn("dossier.company_id", ids);
        Map<String, Dossier> latest = latest(theirs);
        Map<String, Integer> all = counts("company_id", "dossier", theirs);
        Map<String, Integer> open = counts("company_id", "dossier", theirs.and("dossier.is_open = ?", 1));
        return new PageOf<>(
                companies.items().stream()
                        .map(it -> new Member(
                                it, latest.get(it.id()), all.getOrDefault(it.id(), 0), open.getOrDefault(it.id(), 0)))
                        .toList(),
                companies.next());
    }

    @Override
    public int countMembers(MemberFilter filter, Scope scope) {
        return count("company", members(filter, scope));
    }

    /** By what the caller sees of its dossiers: those of others say nothing of where a company is, or what it calls itself. */
    private static Condition members(MemberFilter filter, Scope scope) {
        Condition members = Visibility.COMPANIES.in(scope);
        Condition seen = Visibility.DOSSIERS.in(scope);
        if (filter.territory() != null) {
            members = members.and(with(seen.andIf("dossier.territory = ?", filter.territory())));
        }
        if (filter.q() != null) {
            String pattern = Folded.anywhere(filter.q());
            Condition called = with(seen.and("dossier" + NAME_HOLDS, pattern));
            Condition registered = new Condition("company" + NAME_HOLDS, List.of(pattern));
            members = members.and(registered.or(called));
        }
        return members;
    }

    /** The companies of some dossiers. */
    private static Condition with(Condition dossiers) {
        return new Condition(
                "company.id in (select dossier.company_id from dossier" + dossiers.where() + ")", dossiers.values());
    }

    private Map<String, Dossier> latest(Condition theirs) {
        String sql = "select body from (select body, row_number() over (partition by company_id"
                + " order by created_at desc, id desc) as place from dossier" + theirs.where()
                + ") as ranked where place = 1";
        return transactions.read(handle -> theirs.bind(handle.createQuery(sql))
                .map((row, context) -> Bodies.read(row.getString(1), Dossier.class))
                .collect(Collectors.toMap(Dossier::companyId, Function.identity())));
    }

    @Override
    public PageOf<Dossier> dossiersOf(String companyId, PageRequest page, Scope scope) {
        Condition theirs = Visibility.DOSSIERS.in(scope).and("dossier.company_id = ?", companyId);
        return DOSSIERS.page(transactions, theirs, page);
    }

    @Override
    public PageOf<Mandate> mandatesOf(String investorId, PageRequest page, Scope scope) {
        Condition theirs = Visibility.MANDATES.in(scope).and("mandate.investor_id = ?", investorId);
        return MANDATES.page(transactions, theirs, page);
    }

    @Override
    public PageOf<Listed> investors(@Nullable String q, PageRequest page, Scope scope) {
        Condition condition =
                Visibility.INVESTORS.in(scope).andIf("investor" + NAME_HOLDS, q == null ? null : Folded.anywhere(q));
        PageOf<Investor> investors = INVESTORS.page(transactions, condition, page);
        List<String> ids = ids(investors.items());
        if (ids.isEmpty()) {
            return new PageOf<>(List.of(), null);
        }
        Map<String, Integer> mandates =
                counts("investor_id", "mandate", Visibility.MANDATES.in(scope).andIn("mandate.investor_id", ids));
        Map<String, Integer> deals = counts(
                "investor_id",
                "referral",
                Visibility.REFERRALS
                        .in(scope)
                        .andIn("referral.investor_id", ids)
                        .and("referral.ended_position = ?", 0));
        return new PageOf<>(
                investors.items().stream()
                        .map(it -> new Listed(it, mandates.getOrDefault(it.id(), 0), deals.getOrDefault(it.id(), 0)))
                        .toList(),
                investors.next());
    }

    @Override
    public int countInvestors(@Nullable String q, Scope scope) {
        return count("investor", investors(q, scope));
    }

    private static Condition investors(@Nullable String q, Scope scope) {
        return Visibility.INVESTORS.in(scope).andIf("investor" + NAME_HOLDS, q == null ? null : Folded.anywhere(q));
    }

    @Override
    public PageOf<Account> accounts(AccountFilter filter, PageRequest page, Scope scope) {
        return ACCOUNTS.page(transactions, accounts(filter, scope), page);
    }

    @Override
    public Map<Role, Integer> countAccounts(AccountFilter filter, Scope scope) {
        return counts("role", "account", accounts(filter, scope)).entrySet().stream()
                .collect(Collectors.toMap(count -> Role.valueOf(count.getKey()), Map.Entry::getValue));
    }

    private static Condition accounts(AccountFilter filter, Scope scope) {
        Boolean open = filter.open();
        return Visibility.ACCOUNTS
                .in(scope)
                .andIf("account.role = ?", filter.role())
                .andIf("account.is_open = ?", open == null ? null : open ? 1 : 0)
                .andIf("account.owner_id = ?", filter.ownerId())
                .andIf("account" + NAME_HOLDS, filter.q() == null ? null : Folded.anywhere(filter.q()));
    }

    private Map<String, Integer> counts(String by, String table, Condition which) {
        String sql = "select " + by + ", count(*) from " + table + which.where() + " group by " + by;
        return transactions.read(handle -> which.bind(handle.createQuery(sql))
                .map((row, context) -> Map.entry(row.getString(1), row.getInt(2)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private int count(String table, Condition which) {
        String sql = "select count(*) from " + table + which.where();
        return transactions.read(handle ->
                which.bind(handle.createQuery(sql)).mapTo(Integer.class).one());
    }

    private static List<String> ids(List<? extends Stream.State> states) {
        return states.stream().map(Stream.State::id).toList();
    }
}
