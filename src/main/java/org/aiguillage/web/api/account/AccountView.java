package org.aiguillage.web.api.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.aiguillage.access.Account;
import org.aiguillage.web.api.call.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * @param closedAt since when it opens nothing any more
 * @param token in the answer that opens the account, and never again
 */
record AccountView(
        @Override String id,
        @Override long version,
        @JsonUnwrapped Account.Terms terms,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant closedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String token)
        implements Versioned {

    static AccountView of(Account account) {
        return new AccountView(account.id(), account.version(), account.terms(), account.closedAt(), null);
    }
}
