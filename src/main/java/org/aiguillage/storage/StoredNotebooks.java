package org.aiguillage.storage;

import java.util.Optional;
import org.aiguillage.access.Scope;
import org.aiguillage.notebook.Notebook;
import org.aiguillage.notebook.Notebooks;

/** Notebooks in their table. */
final class StoredNotebooks implements Notebooks {
    private final States<Notebook> notebooks;

    StoredNotebooks(Transactions transactions) {
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
