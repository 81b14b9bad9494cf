package org.aiguillage.storage.person;

import java.util.List;
import java.util.Optional;
import org.aiguillage.privacy.Erasure;
import org.aiguillage.privacy.Erasures;
import org.aiguillage.storage.commit.Transactions;
import org.aiguillage.storage.query.Condition;
import org.aiguillage.storage.query.States;

/** Erasures in their table. */
public final class StoredErasures implements Erasures {
    private final States<Erasure> erasures;

    public StoredErasures(Transactions transactions) {
        this.erasures = new States<>(transactions, Erasure.STREAM);
    }

    @Override
    public Optional<Erasure> find(String id) {
        return erasures.one(id, Condition.NONE);
    }

    @Override
    public List<Erasure> after(String id, int limit) {
        return erasures.list(Condition.NONE.and("id > ?", id), " order by id limit " + limit);
    }
}
