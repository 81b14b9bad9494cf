package org.aiguillage.storage.journal;

import java.util.List;
import org.aiguillage.access.Account;
import org.aiguillage.dossier.Company;
import org.aiguillage.journal.Stream;
import org.aiguillage.storage.commit.Transactions;
import org.aiguillage.storage.query.Condition;
import org.aiguillage.storage.query.States;
import org.aiguillage.storage.row.ProjectedRow;
import org.aiguillage.storage.row.Projections;

/** Names the rows of companies and accounts that an earlier version has kept without, some at a time. */
public final class NameRows {
    private static final int SOME = 500;

    private final Transactions transactions;

    public NameRows(Transactions transactions) {
        this.transactions = transactions;
    }

    public void name() {
        name(Company.STREAM);
        name(Account.STREAM);
    }

    private <S extends Stream.State> void name(Stream<S, ?> stream) {
        String after = "";
        List<S> unnamed = unnamed(stream, after);
        while (!unnamed.isEmpty()) {
            List<S> rows = unnamed;
            transactions.write(handle -> {
                ProjectedRow<S> row = new ProjectedRow<>(handle, Projections.of(stream));
                rows.forEach(row::rewrite);
                return rows;
            });
            after = rows.get(rows.size() - 1).id();
            unnamed = unnamed(stream, after);
        }
    }

    private <S extends Stream.State> List<S> unnamed(Stream<S, ?> stream, String after) {
        return new States<>(transactions, stream)
                .list(Condition.NONE.and("name_folded = ?", "").and("id > ?", after), " order by id limit " + SOME);
    }
}
