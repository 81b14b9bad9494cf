package org.aiguillage.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.aiguillage.access.token.ApiToken;
import org.aiguillage.access.token.IssueTokens;
import org.jspecify.annotations.Nullable;

/** @param token in the answer that makes it, and never again */
record TokenView(
        @Override String id,
        @Override long version,
        @JsonUnwrapped ApiToken.Terms terms,
        Instant madeAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String token)
        implements Versioned {

    static TokenView of(ApiToken made) {
        return new TokenView(made.id(), made.version(), made.terms(), made.madeAt(), null);
    }

    static TokenView of(IssueTokens.Issued issued) {
        ApiToken made = issued.token();
        return new TokenView(
                made.id(),
                made.version(),
                made.terms(),
                made.madeAt(),
                issued.secret().value());
    }
}
