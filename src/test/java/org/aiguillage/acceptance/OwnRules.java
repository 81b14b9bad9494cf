package org.aiguillage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.aiguillage.governance.RulesOffice;
import org.aiguillage.rulebook.source.RulesFolder;
import org.aiguillage.storage.Storage;
import org.aiguillage.vault.TrialVault;

/** A copy of the shipped rules that a test changes. */
final class OwnRules {
    private static final Path SHIPPED = Path.of("rules");

    private final Path folder;

    private OwnRules(Path folder) {
        this.folder = folder;
    }

    static OwnRules in(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(SHIPPED.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        return new OwnRules(folder);
    }

    String folder() {
        return folder.toString();
    }

    void append(String file, String rule) {
        write(file, read(file) + rule);
    }

    void replace(String file, String what, String with) {
        assertThat(read(file)).contains(what);
        write(file, read(file).replace(what, with));
    }

    /** What now stands in the folder, in the database of a service that does not run; the clock stays where it was. */
    void putInForce(Path databaseFolder) {
        String url = "jdbc:sqlite:" + databaseFolder.resolve("aiguillage.db");
        Instant last;
        try (Storage storage = Storage.open(url, null, null, Clock.systemUTC(), TrialVault.VAULT)) {
            last = storage.journal().lastInstant();
        }
        try (Storage storage = Storage.open(url, null, null, Clock.fixed(last, ZoneOffset.UTC), TrialVault.VAULT)) {
            RulesOffice office = new RulesOffice(storage, RulesOffice.NOBODY_AT_WORK);
            office.putInForce(office.bring(RulesFolder.read(folder)));
        }
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
