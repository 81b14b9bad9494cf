package org.aiguillage.storage.notice;

import java.time.Instant;
import java.util.Optional;
import org.aiguillage.access.Token;
import org.aiguillage.notice.Stops;
import org.aiguillage.storage.commit.Transactions;
import org.aiguillage.storage.row.Moments;

/** Stop links in their table. Their tokens stand there as they are, for each message carries them and they only stop messages. */
public final class StoredStops implements Stops {
    private final Transactions transactions;

    public StoredStops(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public String token(String stopKey) {
        return existing(stopKey)
                .orElseGet(() -> transactions.change(transaction -> {
                    transaction
                            .handle()
                            .execute(
                                    "insert into notice_stop (reader, token) values (?, ?) on conflict do nothing",
                                    stopKey,
                                    Token.random().value());
                    return existing(stopKey).orElseThrow();
                }));
    }

    private Optional<String> existing(String stopKey) {
        return transactions.read(handle -> handle.createQuery("select token from notice_stop where reader = ?")
                .bind(0, stopKey)
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public Optional<String> reader(String token) {
        return transactions.read(handle -> handle.createQuery("select reader from notice_stop where token = ?")
                .bind(0, token)
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public boolean stopped(String stopKey) {
        return transactions.read(
                handle -> handle.createQuery("select 1 from notice_stop where reader = ? and stopped_at is not null")
                        .bind(0, stopKey)
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent());
    }

    @Override
    public void stop(String stopKey, Instant at) {
        transactions.write(handle -> handle.execute(
                "update notice_stop set stopped_at = ? where reader = ? and stopped_at is null",
                Moments.text(at),
                stopKey));
    }
}
