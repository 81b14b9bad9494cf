package org.aiguillage.access.token;

import java.time.Clock;
import java.util.Optional;
import org.aiguillage.access.Accounts;
import org.aiguillage.access.Token;

/** Knows whoever shows a token: the one that an account was opened with, or one that it has made since. */
public final class KnowBearer {
    private final Accounts accounts;
    private final ApiTokens tokens;
    private final Clock clock;

    public KnowBearer(Accounts accounts, ApiTokens tokens, Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Nobody for a token that was never made, has expired or was ended. */
    public Optional<Bearer> of(Token token) {
        String hash = token.hash();
        return accounts.withTokenHash(hash)
                .map(account -> new Bearer(account, Extent.EVERYTHING, null))
                .or(() -> made(hash));
    }

    private Optional<Bearer> made(String hash) {
        return tokens.withTokenHash(hash)
                .filter(token -> token.opens(clock.instant()))
                .flatMap(token -> accounts.find(token.terms().accountId())
                        .map(account -> new Bearer(
                                account, token.terms().scope(), token.terms().expiresAt())));
    }
}
