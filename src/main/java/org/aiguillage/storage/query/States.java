package org.aiguillage.storage.query;

import java.util.List;
import java.util.Optional;
import org.aiguillage.journal.Stream;
import org.aiguillage.storage.commit.Transactions;
import org.aiguillage.storage.row.Bodies;

/** Reads states of one kind from their projection. */
public final class States<S extends Stream.State> {
    private final Transactions transactions;
    private final Stream<S, ?> stream;

    public States(Transactions transactions, Stream<S, ?> stream) {
        this.transactions = transactions;
        this.stream = stream;
    }

    /** The one that a condition on unique columns finds, if it is there. */
    public Optional<S> one(Condition condition) {
        return list(condition, "").stream().findFirst();
    }

    public Optional<S> one(String id, Condition visible) {
        return one(Condition.NONE.and(stream.kind() + ".id = ?", id).and(visible));
    }

    /** @param order an {@code order by}, or empty */
    public List<S> list(Condition condition, String order) {
        String sql = "select body from " + stream.kind() + condition.where() + order;
        return transactions.read(handle -> condition
                .bind(handle.createQuery(sql))
                .map((row, context) -> Bodies.read(row.getString(1), stream.state()))
                .list());
    }
}
