package org.aiguillage.storage.commit;

import java.sql.Connection;
import java.util.Map;
import java.util.Properties;
import org.apache.tomcat.jdbc.pool.DataSource;
import org.apache.tomcat.jdbc.pool.PoolProperties;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.jspecify.annotations.Nullable;

/** The connections: one that writes, and several that can only read. */
public final class Database implements AutoCloseable {
    private static final int READERS = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
    private static final Map<String, String> SQLITE = Map.of(
            "busy_timeout", "5000",
            "foreign_keys", "true",
            // Else the driver asks for them after every insert.
            "jdbc.get_generated_keys", "false");
    private static final Map<String, String> SQLITE_WRITER = Map.of(
            "journal_mode", "WAL",
            "synchronous", "FULL",
            // What is deleted is gone from the file too: a name must not outlive its erasure.
            "secure_delete", "true",
            "transaction_mode", "IMMEDIATE");
    private static final Map<String, String> SQLITE_READER = Map.of("open_mode", "1");

    private final Dialect dialect;
    private final DataSource writer;
    private final DataSource readers;

    private Database(Dialect dialect, DataSource writer, DataSource readers) {
        this.dialect = dialect;
        this.writer = writer;
        this.readers = readers;
    }

    /** Opens the database at a JDBC URL and brings its tables up to date. */
    public static Database open(String url, @Nullable String user, @Nullable String password) {
        Dialect dialect = Dialect.of(url);
        if (dialect == Dialect.SQLITE) {
            SqliteFiles.prepare(url);
        }
        Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/migration")
                .placeholders(dialect.placeholders())
                .load()
                .migrate();
        return connected(dialect, url, user, password);
    }

    /** Opens a database without touching its tables. */
    public static Database openAsItIs(String url, @Nullable String user, @Nullable String password) {
        Dialect dialect = Dialect.of(url);
        if (dialect == Dialect.SQLITE) {
            SqliteFiles.prepare(url);
        }
        return connected(dialect, url, user, password);
    }

    private static Database connected(Dialect dialect, String url, @Nullable String user, @Nullable String password) {
        PoolProperties writer = pool(url, user, password, dialect, 1);
        PoolProperties readers = pool(url, user, password, dialect, READERS);
        if (dialect == Dialect.SQLITE) {
            writer.getDbProperties().putAll(SQLITE_WRITER);
            readers.getDbProperties().putAll(SQLITE_READER);
        } else {
            readers.setDefaultReadOnly(true);
        }
        return new Database(dialect, new DataSource(writer), new DataSource(readers));
    }

    private static PoolProperties pool(
            String url, @Nullable String user, @Nullable String password, Dialect dialect, int size) {
        PoolProperties pool = new PoolProperties();
        pool.setUrl(url);
        pool.setDriverClassName(dialect == Dialect.SQLITE ? "org.sqlite.JDBC" : "org.postgresql.Driver");
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setInitialSize(0);
        pool.setMinIdle(0);
        pool.setMaxIdle(size);
        pool.setMaxActive(size);
        pool.setJmxEnabled(false);
        Properties properties = new Properties();
        if (dialect == Dialect.SQLITE) {
            properties.putAll(SQLITE);
            // PostgreSQL's driver keeps prepared statements by itself.
            pool.setJdbcInterceptors("StatementCache(max=200)");
        } else {
            pool.setTestOnBorrow(true);
            // Of a row that fails a constraint, the server would tell every value.
            properties.setProperty("logServerErrorDetail", "false");
            pool.setDefaultTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        }
        pool.setDbProperties(properties);
        return pool;
    }

    public Dialect dialect() {
        return dialect;
    }

    public Jdbi writer() {
        return jdbi(writer);
    }

    public Jdbi readers() {
        return jdbi(readers);
    }

    /** Closes the connection that writes, in whatever state it is, so that the next use opens another. */
    void renewWriter() {
        writer.purge();
    }

    private static Jdbi jdbi(DataSource source) {
        Jdbi jdbi = Jdbi.create(source);
        jdbi.getConfig(SqlStatements.class).setTemplateEngine(TemplateEngine.NOP);
        // A failure is logged: the values of its statement are people's, and not for the log.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        return jdbi;
    }

    /** The writer last: on SQLite it then folds the write-ahead log into the file. */
    @Override
    public void close() {
        readers.close(true);
        writer.close(true);
    }
}
