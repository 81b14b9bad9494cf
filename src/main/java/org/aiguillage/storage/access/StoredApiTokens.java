package org.aiguillage.storage.access;

import java.util.List;
import java.util.Optional;
import org.aiguillage.access.token.ApiToken;
import org.aiguillage.access.token.ApiTokens;
import org.aiguillage.storage.commit.Transactions;
import org.aiguillage.storage.query.Condition;
import org.aiguillage.storage.query.States;

/** Tokens of programs in their table. */
public final class StoredApiTokens implements ApiTokens {
    private final States<ApiToken> tokens;

    public StoredApiTokens(Transactions transactions) {
        this.tokens = new States<>(transactions, ApiToken.STREAM);
    }

    @Override
    public Optional<ApiToken> withTokenHash(String tokenHash) {
        return tokens.one(Condition.NONE.and("token_hash = ?", tokenHash));
    }

    @Override
    public Optional<ApiToken> find(String id) {
        return tokens.one(id, Condition.NONE);
    }

    @Override
    public List<ApiToken> of(String accountId) {
        return tokens.list(
                Condition.NONE.and("account_id = ?", accountId).and("ended_position = 0"),
                " order by opened_position desc");
    }
}
