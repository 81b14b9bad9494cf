package org.aiguillage.web.api.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.aiguillage.access.token.ApiToken;
import org.aiguillage.access.token.Extent;
import org.aiguillage.access.token.IssueTokens;
import org.aiguillage.web.api.call.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A token of a program, or the one that an account was opened with.
 *
 * @param id of the token; of the account, for the one that it was opened with
 * @param name null for that one
 * @param expiresAt null for that one
 * @param madeAt null for that one
 * @param token in the answer that makes it, and never again
 */
record TokenView(
        @Override String id,
        @Override long version,
        String accountId,
        @Nullable String name,
        Extent scope,
        @Nullable Instant expiresAt,
        @Nullable Instant madeAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String token)
        implements Versioned {

    static TokenView of(ApiToken made) {
        return of(made, null);
    }

    static TokenView of(IssueTokens.Issued issued) {
        return of(issued.token(), issued.secret().value());
    }

    static TokenView opening(String accountId) {
        return new TokenView(accountId, 1, accountId, null, Extent.EVERYTHING, null, null, null);
    }

    private static TokenView of(ApiToken made, @Nullable String secret) {
        ApiToken.Terms terms = made.terms();
        return new TokenView(
                made.id(),
                made.version(),
                terms.accountId(),
                terms.name(),
                terms.scope(),
                terms.expiresAt(),
                made.madeAt(),
                secret);
    }
}
