package org.aiguillage.storage.access;

import java.util.List;
import java.util.Optional;
import org.aiguillage.audit.Trail;
import org.aiguillage.audit.Trails;
import org.aiguillage.storage.commit.Transactions;
import org.aiguillage.storage.query.Condition;
import org.aiguillage.storage.query.States;

/** Trails in their table. */
public final class StoredTrails implements Trails {
    private final States<Trail> trails;

    public StoredTrails(Transactions transactions) {
        this.trails = new States<>(transactions, Trail.STREAM);
    }

    @Override
    public Optional<Trail> find(String subject) {
        return trails.one(subject, Condition.NONE);
    }

    @Override
    public List<Trail> after(String subject, int limit) {
        return trails.list(Condition.NONE.and("id > ?", subject), " order by id limit " + limit);
    }
}
