package org.aiguillage.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.aiguillage.access.Account;
import org.aiguillage.access.Role;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.refusal.Invalid;
import org.junit.jupiter.api.Test;

/** A company names investors that it knows. */
class NamedInvestorsTest {
    private static final String RIGHT = "Tout Juste";

    private final CompletableFuture<Void> lookingUp = new CompletableFuture<>();
    private final CompletableFuture<Void> another = new CompletableFuture<>();
    private final NamedInvestors named = new NamedInvestors(mandates(), () -> 1);

    @Test
    void ofNamesSentAtOnceNoneIsLookedUpBeforeTheOneBeforeItIsCounted() throws Exception {
        CompletableFuture<Void> right = CompletableFuture.runAsync(() -> named.find(RIGHT, company()));
        lookingUp.get(10, TimeUnit.SECONDS);
        CompletableFuture<Void> wrong = CompletableFuture.runAsync(() -> named.find("Tout Faux", company()));

        right.get(10, TimeUnit.SECONDS);
        assertThat(wrong)
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .withCauseInstanceOf(Invalid.class);
        assertThat(another).as("looked up after the first one").isCompletedExceptionally();
    }

    /** The right name is being looked up until another is too, or for 300 ms. */
    private Mandates mandates() {
        return (Mandates) Proxy.newProxyInstance(
                Mandates.class.getClassLoader(), new Class<?>[] {Mandates.class}, (proxy, method, arguments) -> {
                    if (!arguments[0].equals(RIGHT)) {
                        another.complete(null);
                        return Set.of();
                    }
                    lookingUp.complete(null);
                    another.orTimeout(300, TimeUnit.MILLISECONDS)
                            .exceptionally(e -> null)
                            .join();
                    return Set.of("id");
                });
    }

    private static Account company() {
        Account.Terms terms = new Account.Terms(Role.STARTUP, "company", null, null, "Ada", "ada@lumen.example");
        return new Account("account", 1, terms, "hash", null, null, null, List.of());
    }
}
