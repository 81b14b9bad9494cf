package org.aiguillage.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.aiguillage.language.Tongue;
import org.aiguillage.notice.Letter;
import org.aiguillage.notice.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderPostTest {
    @Test
    void aLetterIsForTheOwnerOfTheFolderAlone(@TempDir Path folder) throws IOException {
        FolderPost post = new FolderPost(folder, Envelope.from("service@aiguillage.example"));
        Letter letter = new Letter(
                "1",
                "Ada",
                "ada@nova.example",
                Tongue.FR,
                new Notice.Text("Bienvenue", "https://example.org/invitation/secret"),
                Instant.EPOCH,
                null);
        post.carry(letter);
        post.carry(letter);

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("1.eml"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("1.eml"))))
                .isEqualTo("rw-------");
    }
}
