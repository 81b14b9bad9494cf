package org.aiguillage.access.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody half-way in: the password was right, the second factor is still asked for.
 *
 * @param hash of the value that the page carries from one form to the next
 * @param factor that is being set up; null where the one of the account is asked for
 * @param wrong codes that were tried with it
 */
public record Ticket(
        String hash, String accountId, @Nullable Factor factor, int wrong, Instant expires) {

    Ticket afterWrongCode() {
        return new Ticket(hash, accountId, factor, wrong + 1, expires);
    }
}
