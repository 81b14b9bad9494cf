package org.aiguillage.storage.routing;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.aiguillage.access.Account;
import org.aiguillage.access.Role;
import org.aiguillage.journal.Stream;
import org.aiguillage.mandate.Investor;
import org.aiguillage.storage.commit.Transactions;
import org.aiguillage.storage.query.Condition;
import org.aiguillage.storage.query.States;
import org.aiguillage.storage.row.Folded;
import org.jspecify.annotations.Nullable;

/** Finds investors by what is written of them whole: their name, or the address of one of their people. */
final class CalledInvestors {
    private final Transactions transactions;
    private final States<Investor> investors;
    private final States<Account> accounts;

    CalledInvestors(Transactions transactions) {
        this.transactions = transactions;
        this.investors = new States<>(transactions, Investor.STREAM);
        this.accounts = new States<>(transactions, Account.STREAM);
    }

    /** @return ids */
    Set<String> of(String text) {
        String letters = Folded.letters(text);
        if (letters.isEmpty()) {
            return Set.of();
        }
        Set<String> exactly = named(name -> Folded.letters(name).equals(letters));
        if (!exactly.isEmpty()) {
            return exactly;
        }
        return text.contains("@") ? reachedAt(text.strip()) : butForItsForm(text, letters);
    }

    /** Whose name has a legal form more, or less, at its end. */
    private Set<String> butForItsForm(String text, String letters) {
        String before = LegalForms.lettersBefore(text);
        return named(name -> Folded.letters(name).equals(before)
                || LegalForms.lettersBefore(name).equals(letters));
    }

    private Set<String> named(Predicate<String> name) {
        return transactions.read(handle -> handle.createQuery("select id, name_folded from investor")
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .filter(named -> name.test(named.getValue()))
                .collect(Collectors.mapping(Map.Entry::getKey, Collectors.toSet())));
    }

    private Set<String> reachedAt(String address) {
        Set<String> found = new LinkedHashSet<>();
        investors.list(Condition.NONE, "").stream()
                .filter(it -> address.equalsIgnoreCase(it.profile().contactEmail()))
                .map(Stream.State::id)
                .forEach(found::add);
        Condition member = Condition.NONE.and("role = ?", Role.INVESTOR.name()).and("is_open = ?", 1);
        accounts.list(member, "").stream()
                .map(Account::terms)
                .filter(it -> address.equalsIgnoreCase(it.email()))
                .map(Account.Terms::investorId)
                .forEach(id -> add(found, id));
        return found;
    }

    private static void add(Set<String> found, @Nullable String id) {
        if (id != null) {
            found.add(id);
        }
    }
}
