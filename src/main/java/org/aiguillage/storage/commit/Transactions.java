package org.aiguillage.storage.commit;

import java.time.Instant;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The one way to the database: inside a change everything sees what the change has done so far. */
public final class Transactions {
    private final GroupCommit writer;
    private final Jdbi readers;
    private final Dialect dialect;

    public Transactions(GroupCommit writer, Jdbi readers, Dialect dialect) {
        this.writer = writer;
        this.readers = readers;
        this.dialect = dialect;
    }

    /** The transaction of the change under way on this thread, if there is one. */
    @Nullable
    public Transaction current() {
        return writer.current();
    }

    /** When a change that begins now happens; inside a change, when that one does. */
    public Instant now() {
        return writer.now();
    }

    /** A change of its own; inside another one, a part of it that can fail alone. */
    public <T> T change(Function<Transaction, T> work) {
        Transaction current = current();
        return current == null ? writer.write(work) : current.part(work);
    }

    /** Writes inside the change under way, or else alone. */
    public <T> T write(Function<Handle, T> work) {
        Transaction current = current();
        return current == null
                ? writer.write(transaction -> work.apply(transaction.handle()))
                : work.apply(current.handle());
    }

    public <T> T read(Function<Handle, T> query) {
        Transaction current = current();
        return current == null ? readers.withHandle(query::apply) : query.apply(current.handle());
    }

    /** Several queries that all see the same moment. */
    public <T> T snapshot(Function<Handle, T> queries) {
        Transaction current = current();
        return current == null
                ? readers.withHandle(handle -> snapshot(handle, queries))
                : queries.apply(current.handle());
    }

    private <T> T snapshot(Handle handle, Function<Handle, T> queries) {
        handle.execute(dialect.beginSnapshot());
        try {
            return queries.apply(handle);
        } finally {
            handle.execute("rollback");
        }
    }
}
