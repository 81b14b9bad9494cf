package org.aiguillage.access.session;

import java.time.Duration;
import java.time.Instant;

/**
 * One sign-in of an account on the pages, as its owner may see it: the secret is kept only as a hash, beside it.
 *
 * @param usedAt when it was last used, give or take {@link #NOTED}
 * @param device what the browser says of itself
 */
public record Session(String id, String accountId, Instant openedAt, Instant usedAt, Instant expiresAt, String device) {
    /** After which one signs in again, whatever one does. */
    public static final Duration LONGEST = Duration.ofHours(12);

    /** After which a session that nobody uses is over. */
    public static final Duration LONGEST_IDLE = Duration.ofHours(1);

    /** A use is written down when the last one written is this old: reading a page rarely writes. */
    static final Duration NOTED = Duration.ofMinutes(5);

    boolean lasts(Instant now) {
        return now.isBefore(expiresAt) && now.isBefore(usedAt.plus(LONGEST_IDLE));
    }

    boolean toBeNoted(Instant now) {
        return !now.isBefore(usedAt.plus(NOTED));
    }
}
