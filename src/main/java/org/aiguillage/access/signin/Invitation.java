package org.aiguillage.access.signin;

import java.time.Instant;

/**
 * A link that was sent to somebody, good once.
 *
 * @param hash of its token; the token itself is in the message only
 * @param login the address it was sent to
 */
public record Invitation(String hash, String accountId, String login, Purpose purpose, Instant expires) {

    /** What may be done with it. */
    public enum Purpose {
        /** Choosing the first password. */
        FIRST_PASSWORD,
        /** Choosing another password; the second factor stays. */
        NEW_PASSWORD,
        /** Choosing another password, then setting a second factor up anew: for who has lost it. */
        NEW_FACTOR
    }
}
