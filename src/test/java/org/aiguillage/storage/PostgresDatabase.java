package org.aiguillage.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A database of the one real PostgreSQL that all tests share. Where it cannot start, they fail. */
record PostgresDatabase(String url) implements TestDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not start", e);
            }
        }
    }

    static PostgresDatabase fresh() {
        String name = "test" + COUNT.incrementAndGet();
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create a database", e);
        }
        return new PostgresDatabase(Server.RUNNING.getJdbcUrl("postgres", name));
    }

    @Override
    public Connection tamper() throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        try (Statement statement = connection.createStatement()) {
            // Foreign keys stand in a forger's way, but need not stop one.
            statement.execute("set session_replication_role = replica");
        }
        return connection;
    }
}
