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

    @Nested
    class ThePersons extends PersonalContract {
        @Override
        TestDatabase database() {
            return SqliteDatabase.fresh();
        }
    }

    @Nested
    class TheRetention extends RetentionContract {
        @Override
        TestDatabase database() {
            return SqliteDatabase.fresh();
        }
    }

    @Nested
    class TheLists extends ListsContract {
        @Override
        TestDatabase database() {
            return SqliteDatabase.fresh();
        }
    }

    @Nested
    class TheSlowCases extends SlowCasesContract {
        @Override
        TestDatabase database() {
            return SqliteDatabase.fresh();
        }
    }

    @Nested
    class TheStanding extends StandingContract {
        @Override
        TestDatabase database() {
            return SqliteDatabase.fresh();
        }
    }

    @Nested
    class ThePorts extends PortsContract {
        @Override
        TestDatabase database() {
            return SqliteDatabase.fresh();
        }
    }

    @Nested
    class TheVerification extends VerifyContract {
        @Override
        TestDatabase database() {
            return SqliteDatabase.fresh();
        }
    }

    @Nested
    class TheCommit extends CommitContract {
        @Override
        TestDatabase database() {
            return SqliteDatabase.fresh();
        }
    }

    @Nested
    class TheScopes extends ScopesContract {
        @Override
        TestDatabase database() {
            return SqliteDatabase.fresh();
        }
    }

    @Nested
    class TheBacktests extends BacktestContract {
        @Override
        TestDatabase database() {
            return SqliteDatabase.fresh();
        }
    }

    @Nested
    class TheOutbox extends OutboxContract {
        @Override
        TestDatabase database() {
            return SqliteDatabase.fresh();
        }
    }

    @Nested
    class TheTicker extends TickerContract {
        @Override
        TestDatabase database() {
            return SqliteDatabase.fresh();
        }
    }

    @Nested
    class TheSealing extends SealingContract {
        @Override
        TestDatabase database() {
            return SqliteDatabase.fresh();
        }
    }

    @Nested
    class TheRulebooks extends RulebookContract {
        @Override
        TestDatabase database() {
            return SqliteDatabase.fresh();
        }
    }

    @Nested
    class TheCredentials extends CredentialContract {
        @Override
        TestDatabase database() {
            return SqliteDatabase.fresh();
        }
    }

    @Nested
    class TheDirectory extends DirectoryContract {
        @Override
        TestDatabase database() {
            return SqliteDatabase.fresh();
        }
    }
}
