package org.aiguillage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.aiguillage.acceptance.Child.Ended;
import org.aiguillage.acceptance.Service.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keys of the documents change while the documents stay. */
class KeysJourneyTest {
    private static final String FIRST = "b2xkZXIga2V5IG9mIHRyaWFscywga25vd24gdG8gYWw=";
    private static final String SECOND = "bmV3ZXIga2V5IG9mIHRyaWFscywga25vd24gdG8gYWw=";

    @TempDir
    private Path folder;

    @Test
    void afterANewKeyAndResealingTheFirstKeyMayGo() throws Exception {
        String document;
        try (Service service = start(FIRST)) {
            Cast cast = new Cast(service);
            String dossier = cast.draft(Cast.raise(Cast.SIREN, "")).text("/id");
            document = "/api/dossiers/" + dossier + "/documents/"
                    + service.upload(Service.ADMIN, dossier, "PITCH_DECK")
                            .ok(201)
                            .text("/id");
        }

        Ended without = command(SECOND, "verify", "config.yml");
        assertThat(without.status()).isEqualTo(1);
        assertThat(without.output()).contains("AIGUILLAGE_KEYS").doesNotContain("\tat ", FIRST, SECOND);

        Ended resealed = command(SECOND + "," + FIRST, "reseal", "config.yml");
        assertThat(resealed.status()).as(resealed.output()).isZero();
        assertThat(resealed.output()).contains("1 contents sealed again");
        assertThat(command(SECOND, "verify", "config.yml").status()).isZero();

        try (Service service = start(SECOND)) {
            Answer opened = service.get(Service.ADMIN, document).ok(200);
            assertThat(opened.raw().body()).startsWith("%PDF-1.4");
        }
    }

    @Test
    void aKeyThatIsNoneIsNamedByItsNumberAndNotRepeated() throws Exception {
        Ended wrong = command(FIRST + ",c2VjcmV0", "verify", "config.yml");
        assertThat(wrong.status()).isEqualTo(1);
        assertThat(wrong.output()).contains("AIGUILLAGE_KEYS", "key 2").doesNotContain("c2VjcmV0", FIRST);
    }

    private Service start(String keys) {
        return Service.start(folder, Map.of("clock", "2026-07-06T08:00:00Z", "vault.keys", keys));
    }

    private Ended command(String keys, String... arguments) throws Exception {
        return Child.command(
                Map.of(
                        "AIGUILLAGE_DATABASE_URL",
                        "jdbc:sqlite:" + folder.resolve("aiguillage.db"),
                        "AIGUILLAGE_KEYS",
                        keys),
                folder,
                arguments);
    }
}
