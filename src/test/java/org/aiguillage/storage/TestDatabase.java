package org.aiguillage.storage;

import java.sql.Connection;
import java.sql.SQLException;

/** A database of a test's own, empty at first. */
interface TestDatabase {
    String url();

    /** A connection that nothing checks: it can do to the tables what no program should. */
    Connection tamper() throws SQLException;
}
