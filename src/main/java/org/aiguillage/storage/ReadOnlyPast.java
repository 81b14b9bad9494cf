package org.aiguillage.storage;

import java.time.Instant;
import java.util.function.Function;
import org.aiguillage.backtest.Past;
import org.aiguillage.storage.commit.Database;
import org.aiguillage.storage.journal.StoredPast;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The past of a database that another process may be writing to: connections that can only read, and no migration. */
public final class ReadOnlyPast implements Past, AutoCloseable {
    private final Database database;
    private final Past past;

    private ReadOnlyPast(Database database) {
        this.database = database;
        this.past = new StoredPast(new Readers(database.readers()));
    }

    private record Readers(Jdbi jdbi) implements StoredPast.Reading {
        @Override
        public <T> T read(Function<Handle, T> query) {
            return jdbi.withHandle(query::apply);
        }
    }

    /** @param url of a database that is up to date */
    public static ReadOnlyPast open(String url, @Nullable String user, @Nullable String password) {
        return new ReadOnlyPast(Database.openAsItIs(url, user, password));
    }

    @Override
    public long head() {
        return past.head();
    }

    @Override
    public int submissions(Instant from, Instant to, long head) {
        return past.submissions(from, to, head);
    }

    @Override
    public void walk(long head, Witness witness) {
        past.walk(head, witness);
    }

    @Override
    public void close() {
        database.close();
    }
}
