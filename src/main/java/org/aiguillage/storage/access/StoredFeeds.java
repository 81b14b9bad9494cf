package org.aiguillage.storage.access;

import java.util.List;
import java.util.Optional;
import org.aiguillage.access.feed.Feed;
import org.aiguillage.access.feed.Feeds;
import org.aiguillage.storage.commit.Transactions;
import org.aiguillage.storage.query.Condition;
import org.aiguillage.storage.query.States;

/** Private addresses in their table. */
public final class StoredFeeds implements Feeds {
    private final States<Feed> feeds;

    public StoredFeeds(Transactions transactions) {
        this.feeds = new States<>(transactions, Feed.STREAM);
    }

    @Override
    public Optional<Feed> withSecretHash(String secretHash) {
        return feeds.one(Condition.NONE.and("secret_hash = ?", secretHash));
    }

    @Override
    public Optional<Feed> find(String id) {
        return feeds.one(id, Condition.NONE);
    }

    @Override
    public List<Feed> of(String accountId) {
        return feeds.list(
                Condition.NONE.and("account_id = ?", accountId).and("ended_position = 0"),
                " order by opened_position desc");
    }
}
