package org.aiguillage.storage;

import org.junit.jupiter.api.Nested;

/** Every contract of the storage, on a real PostgreSQL. */
class PostgresStorageTest {
    @Nested
    class TheJournal extends JournalContract {
        @Override
        TestDatabase database() {
            return PostgresDatabase.fresh();
        }
    }
}
