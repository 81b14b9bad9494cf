package org.aiguillage.storage.commit;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** A SQLite file and its folder, and in it the driver's native library, which a killed process would leave behind. */
public final class SqliteFiles {
    private static final String LIBRARY_FOLDER = "org.sqlite.tmpdir";
    private static final String PREFIX = ".sqlite-native-";
    private static final FileAttribute<?> FOR_THE_OWNER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private SqliteFiles() {}

    public static void prepare(String url) {
        Path file = file(url);
        Path parent = requireNonNull(file.getParent(), "a file has a folder");
        try {
            Files.createDirectories(parent);
            create(file);
            if (!hasLibraryFolder()) {
                removeLeftOver(parent);
                Path folder = Files.createDirectories(
                        parent.resolve(PREFIX + ProcessHandle.current().pid()));
                folder.toFile().deleteOnExit();
                System.setProperty(LIBRARY_FOLDER, folder.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare the folder of the database " + parent, e);
        }
    }

    /** A new file is for its owner only; the driver gives the same rights to the files that it puts beside it. */
    private static void create(Path file) throws IOException {
        if (Files.notExists(file)
                && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try {
                Files.createFile(file, FOR_THE_OWNER);
            } catch (FileAlreadyExistsException e) {
                // Another process was first: it is its file.
            }
        }
    }

    private static boolean hasLibraryFolder() {
        String folder = System.getProperty(LIBRARY_FOLDER);
        return folder != null && Files.isDirectory(Path.of(folder));
    }

    private static Path file(String url) {
        String path = url.substring("jdbc:sqlite:".length());
        int options = path.indexOf('?');
        path = options < 0 ? path : path.substring(0, options);
        path = path.startsWith("file:") ? path.substring("file:".length()) : path;
        if (path.isBlank() || path.startsWith(":")) {
            throw new IllegalArgumentException("the database needs a file, not: " + url);
        }
        return Path.of(path).toAbsolutePath();
    }

    /** A folder belongs to the process whose number it bears; this process has loaded nothing yet. */
    public static void removeLeftOver(Path parent) throws IOException {
        try (Stream<Path> entries = Files.list(parent)) {
            List<Path> leftOver = entries.filter(SqliteFiles::isLeftOver).toList();
            for (Path folder : leftOver) {
                remove(folder);
            }
        }
    }

    private static boolean isLeftOver(Path folder) {
        String name = folder.getFileName().toString();
        if (!name.matches("\\" + PREFIX + "\\d{1,18}")) {
            return false;
        }
        long pid = Long.parseLong(name.substring(PREFIX.length()));
        return pid == ProcessHandle.current().pid() || ProcessHandle.of(pid).isEmpty();
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
