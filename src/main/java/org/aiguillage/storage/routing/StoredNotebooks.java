package org.aiguillage.storage.routing;

import java.util.Optional;
import org.aiguillage.access.Scope;
import org.aiguillage.notebook.Notebook;
import org.aiguillage.notebook.Notebooks;
import org.aiguillage.storage.commit.Transactions;
import org.aiguillage.storage.query.Condition;
import org.aiguillage.storage.query.States;

/** Notebooks in their table. */
public final class StoredNotebooks implements Notebooks {
    private final States<Notebook> notebooks;

    public StoredNotebooks(Transactions transactions) {
        this.notebooks = new States<>(transactions, Notebook.STREAM);
    }

    /** What nobody else sees is no matter of {@link Visibility}, where the region sees everything. */
    @Override
    public Optional<Notebook> find(String referralId, Scope scope) {
        return scope instanceof Scope.OfInvestor of
                ? notebooks.one(referralId, Condition.NONE.and("investor_id = ?", of.investorId()))
                : Optional.empty();
    }
}
