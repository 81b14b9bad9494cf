package org.aiguillage.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.aiguillage.storage.commit.Database;
import org.aiguillage.storage.commit.Dialect;
import org.aiguillage.storage.commit.SqliteFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteFilesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it.
    Path folder;

    @Test
    void whatAKilledProcessLeftBehindIsRemovedAndNothingElse() throws IOException {
        Path dead = Files.createDirectories(folder.resolve(".sqlite-native-999999999999"));
        Files.writeString(dead.resolve("sqlite-3.so"), "library");
        long parent = ProcessHandle.current().parent().orElseThrow().pid();
        Path alive = Files.createDirectories(folder.resolve(".sqlite-native-" + parent));
        Path data = Files.writeString(folder.resolve("aiguillage.db"), "data");

        SqliteFiles.removeLeftOver(folder);

        assertThat(dead).doesNotExist();
        assertThat(alive).exists();
        assertThat(data).exists();
    }

    @Test
    void theDriversLibraryLiesBesideADatabase() {
        SqliteFiles.prepare("jdbc:sqlite:" + folder.resolve("new/aiguillage.db") + "?cache_size=100");

        assertThat(folder.resolve("new")).isDirectory();
        assertThat(System.getProperty("org.sqlite.tmpdir")).contains(".sqlite-native-");
    }

    @Test
    void aNewDatabaseIsForItsOwnerOnlyAndAnOldOneKeepsItsRights() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path fresh = folder.resolve("new/fresh.db");
        Path old = Files.createFile(folder.resolve("old.db"));
        Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-r-----"));

        for (Path file : List.of(fresh, old)) {
            try (Database database = Database.open("jdbc:sqlite:" + file, null, null)) {
                database.writer().useHandle(handle -> handle.execute("create table written (id text)"));
                for (String beside : List.of("", "-wal", "-shm")) {
                    assertThat(rights(Path.of(file + beside)))
                            .as(file + beside)
                            .isEqualTo(file.equals(fresh) ? "rw-------" : "rw-r-----");
                }
            }
        }
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void aDatabaseNeedsAFile() {
        for (String url : new String[] {"jdbc:sqlite:", "jdbc:sqlite::memory:"}) {
            assertThatThrownBy(() -> SqliteFiles.prepare(url)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Dialect.of("jdbc:h2:mem:x")).hasMessageContaining("jdbc:h2:mem:x");
    }
}
