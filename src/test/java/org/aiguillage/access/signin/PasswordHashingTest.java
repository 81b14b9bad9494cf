package org.aiguillage.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Argon2id, a few at a time. */
class PasswordHashingTest {
    private static final String PASSWORD = "cinq mots sans rapport: tuba";

    @Test
    void aPasswordMatchesItsOwnHashOnlyAndNoneMatchesNoHash() {
        PasswordHashing hashing = new PasswordHashing(2);
        String hash = hashing.hash(PASSWORD);

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(hashing.hash(PASSWORD));
        assertThat(hashing.matches(PASSWORD, hash)).isTrue();
        assertThat(hashing.matches(PASSWORD + " ", hash)).isFalse();
        assertThat(hashing.matches(PASSWORD, null)).isFalse();
        assertThat(hashing.matches("", null)).isFalse();
    }

    @Test
    void whoeverAsksAtTheSameTimeWaitsForATurnAndGetsIt() throws Exception {
        PasswordHashing hashing = new PasswordHashing(1);
        String hash = hashing.hash(PASSWORD);
        ExecutorService people = Executors.newFixedThreadPool(8);
        Callable<Boolean> one = () -> hashing.matches(PASSWORD, hash);

        List<Future<Boolean>> all =
                people.invokeAll(Stream.generate(() -> one).limit(8).toList());
        people.shutdown();

        for (Future<Boolean> each : all) {
            assertThat(each.get()).isTrue();
        }
    }
}
