package org.aiguillage.access.token;

import java.time.Instant;
import org.aiguillage.journal.Stream;
import org.aiguillage.refusal.Checks;
import org.jspecify.annotations.Nullable;

/**
 * A token that an account has made for a program.
 *
 * @param tokenHash SHA-256 of the token; the token itself is never kept
 * @param endedAt when it was ended before its time; null while it was not
 */
public record ApiToken(
        String id,
        long version,
        Terms terms,
        String tokenHash,
        Instant madeAt,
        @Nullable Instant endedAt) implements Stream.State {

    public static final Stream<ApiToken, TokenEvent> STREAM =
            new Stream<>("token", ApiToken.class, TokenEvent.class, ApiToken::after);

    /**
     * @param accountId of the account that it opens
     * @param name what it is for, in its owner's words
     */
    public record Terms(String accountId, String name, Extent scope, Instant expiresAt) {
        public Terms {
            new Checks()
                    .required(name, "name")
                    .text(name, "name", 100)
                    .required(scope, "scope")
                    .done();
        }
    }

    public boolean opens(Instant now) {
        return endedAt == null && now.isBefore(terms.expiresAt());
    }

    private static ApiToken after(@Nullable ApiToken before, TokenEvent event, Stream.Stamp stamp) {
        if (event instanceof TokenEvent.TokenMade made) {
            return new ApiToken(stamp.id(), stamp.seq(), made.terms(), made.tokenHash(), stamp.at(), null);
        }
        if (before != null && event instanceof TokenEvent.TokenEnded) {
            return new ApiToken(before.id, stamp.seq(), before.terms, before.tokenHash, before.madeAt, stamp.at());
        }
        throw new IllegalStateException("unknown event " + event);
    }

    /** Without the hash, which is nobody's business in a log. */
    @Override
    public String toString() {
        return "ApiToken[" + id + "]";
    }
}
