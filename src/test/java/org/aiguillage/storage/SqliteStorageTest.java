package org.aiguillage.storage;

import org.junit.jupiter.api.Nested;

/** Every contract of the storage, on SQLite. */
class SqliteStorageTest {
    @Nested
    class TheJournal extends JournalContract {
        @Override
        TestDatabase database() {
            return SqliteDatabase.fresh();
        }
    }
}
