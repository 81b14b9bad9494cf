package org.aiguillage.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.aiguillage.vault.TrialVault.NEWER_KEY;
import static org.aiguillage.vault.TrialVault.OLDER_KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sealed opens where it belongs, under its key, unchanged, and not otherwise. */
class VaultTest {
    private static final byte[] SECRET = "cap table".getBytes(UTF_8);

    private final Vault older = TrialVault.of(OLDER_KEY);
    private final Vault rotated = TrialVault.of(NEWER_KEY, OLDER_KEY);

    @Test
    void theSameSecretIsNeverSealedTwiceIntoTheSameBytes() {
        byte[] once = older.seal("document/a", SECRET);
        byte[] again = older.seal("document/a", SECRET);

        assertThat(once).isNotEqualTo(again);
        assertThat(new String(once, UTF_8)).doesNotContain("cap");
        assertThat(older.open("document/a", once)).isEqualTo(SECRET);
        assertThat(older.open("document/a", again)).isEqualTo(SECRET);
    }

    @Test
    void theNewestKeySealsAndTheOlderOnesStillOpen() {
        byte[] before = older.seal("p", SECRET);
        byte[] after = rotated.seal("p", SECRET);

        assertThat(rotated.open("p", before)).isEqualTo(SECRET);
        assertThat(rotated.open("p", after)).isEqualTo(SECRET);
        assertThatThrownBy(() -> older.open("p", after))
                .isInstanceOf(CannotOpen.class)
                .hasMessageContaining(rotated.newestKey());
    }

    @Test
    void whatIsMovedToAnotherPlaceDoesNotOpen() {
        byte[] sealed = older.seal("document/a", SECRET);
        assertThatThrownBy(() -> older.open("document/b", sealed)).isInstanceOf(CannotOpen.class);
    }

    @Test
    void aChangeOfAnySingleByteIsNoticed() {
        byte[] sealed = older.seal("p", SECRET);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> older.open("p", changed)).isInstanceOf(CannotOpen.class);
        }
    }

    @Test
    void whatIsCutShortAnywhereIsNoticed() {
        byte[] sealed = older.seal("p", SECRET);
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> older.open("p", cut)).isInstanceOf(CannotOpen.class);
        }
    }

    @Test
    void aWrongKeyIsNamedByItsNumberAndNeverShown() {
        for (String wrong : List.of("", "secret", "c2VjcmV0", "*".repeat(44))) {
            assertThatThrownBy(() -> KeyRing.of(OLDER_KEY + ", " + wrong))
                    .hasMessageContaining("key 2")
                    .hasMessageNotContaining(wrong.isEmpty() ? OLDER_KEY : wrong);
        }
    }

    @Test
    void aMissingFileIsMadeOnceForItsOwnerOnlyAndAllWhoAskAtOnceAgree(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("data/vault.key");
        Set<String> names = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> new Vault(KeyRing.inFile(file)).newestKey())
                .collect(Collectors.toSet());

        assertThat(names).hasSize(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.writeString(file, NEWER_KEY + "\n");
        assertThat(new Vault(KeyRing.inFile(file)).newestKey()).isEqualTo(rotated.newestKey());
    }
}
