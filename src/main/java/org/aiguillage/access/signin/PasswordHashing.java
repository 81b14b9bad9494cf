package org.aiguillage.access.signin;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Passwords as Argon2id hashes with the parameters that OWASP advises. One costs about 90 ms of a processor and 19 MiB on
 * purpose; so only a few are computed at once, and who would wait too long is told so.
 */
public final class PasswordHashing {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int ITERATIONS = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final long LONGEST_WAIT_SECONDS = 5;

    private final Argon2Function argon2 =
            Argon2Function.getInstance(MEMORY_KIB, ITERATIONS, LANES, HASH_BYTES, Argon2.ID);
    private final SecureRandom random = new SecureRandom();
    private final Semaphore turns;
    private final String nobodys;

    /** @param atOnce how many hashes may be computed at the same time */
    public PasswordHashing(int atOnce) {
        this.turns = new Semaphore(atOnce, true);
        this.nobodys = compute("");
    }

    /** As many at once as half the processors, so that the others go on serving. */
    public static PasswordHashing forThisMachine() {
        return new PasswordHashing(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    /** Too many were asking. */
    public static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** @throws Busy when no turn came in time */
    public String hash(String password) {
        return inTurn(() -> compute(password));
    }

    /**
     * Whether a password is the one of a hash. Without a hash it costs the same and is false, so that nobody can tell from the
     * time which accounts exist.
     *
     * @throws Busy when no turn came in time
     */
    public boolean matches(String password, @Nullable String hash) {
        return inTurn(() -> Argon2Function.getInstanceFromHash(hash == null ? nobodys : hash)
                        .check(password, hash == null ? nobodys : hash)
                && hash != null);
    }

    private String compute(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return argon2.hash(password.getBytes(StandardCharsets.UTF_8), salt).getResult();
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
