package org.aiguillage.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A SQLite file. */
record SqliteDatabase(Path file) implements TestDatabase {
    static SqliteDatabase fresh() {
        try {
            Path folder = Files.createDirectories(Path.of("target", "databases"));
            return new SqliteDatabase(Files.createTempDirectory(folder, "test").resolve("data/aiguillage.db"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String url() {
        return "jdbc:sqlite:" + file;
    }

    @Override
    public Connection tamper() throws SQLException {
        return DriverManager.getConnection(url());
    }
}
