package org.aiguillage.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How often a password may be tried. */
class TriesTest {
    private static final String ROSE = "rose@cluster.test";

    private final AtomicLong nanos = new AtomicLong(1);
    private final Tries tries = new Tries(nanos::get);

    @Test
    void aLoginThatManyHaveTriedWaitsForAWhileAndNoLonger() {
        for (int i = 0; i < 10; i++) {
            assertThat(tries.wait(ROSE, "198.51.100." + i)).isEmpty();
            tries.wrong(ROSE, "198.51.100." + i);
        }

        assertThat(tries.wait(ROSE, "203.0.113.1")).contains(Duration.ofMinutes(15));
        assertThat(tries.wait("ada@lumen.test", "203.0.113.1")).isEmpty();
        pass(Duration.ofMinutes(15));
        assertThat(tries.wait(ROSE, "203.0.113.1")).isEmpty();
    }

    @Test
    void nobodyIsLockedOutByOthersFromWhereTheyHaveComeInBefore() {
        tries.right(ROSE, "203.0.113.1");
        for (int i = 0; i < 1_000; i++) {
            tries.wrong(ROSE, "198.51.100." + i % 250);
        }

        assertThat(tries.wait(ROSE, "203.0.113.1")).isEmpty();
        assertThat(tries.wait(ROSE, "203.0.113.2")).isPresent();
        for (int i = 0; i < 10; i++) {
            tries.wrong(ROSE, "203.0.113.1");
        }
        assertThat(tries.wait(ROSE, "203.0.113.1"))
                .as("there too, tries are bounded")
                .isPresent();
    }

    @Test
    void aNetworkThatTriesManyLoginsWaits() {
        for (int i = 0; i < 100; i++) {
            assertThat(tries.wait("login" + i, "2001:db8:1:2::" + i)).isEmpty();
            tries.wrong("login" + i, "2001:db8:1:2::" + i);
        }

        assertThat(tries.wait(ROSE, "2001:db8:1:2:ffff:1:2:3"))
                .as("the same line")
                .isPresent();
        assertThat(tries.wait(ROSE, "2001:DB8:1:2::77")).isPresent();
        tries.right("ada@lumen.test", "2001:db8:1:2::9");
        assertThat(tries.wait("ada@lumen.test", "2001:db8:1:2::9"))
                .as("who has come in from there before is not held up by others")
                .isEmpty();
        assertThat(tries.wait(ROSE, "2001:db8:1:3::1")).as("another line").isEmpty();
        assertThat(tries.wait(ROSE, "::1")).isEmpty();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
