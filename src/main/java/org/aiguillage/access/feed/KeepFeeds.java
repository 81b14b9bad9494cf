package org.aiguillage.access.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.aiguillage.access.Account;
import org.aiguillage.access.Accounts;
import org.aiguillage.access.Caller;
import org.aiguillage.access.Token;
import org.aiguillage.audit.Audit;
import org.aiguillage.audit.AuditEvent;
import org.aiguillage.journal.Ids;
import org.aiguillage.journal.Journal;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** Makes private addresses, follows them, and ends them. */
public final class KeepFeeds {
    private static final int MOST = 50;

    private final Journal journal;
    private final Audit audit;
    private final Accounts accounts;
    private final Feeds feeds;
    private final Map<String, LocalDate> written = new ConcurrentHashMap<>();

    public KeepFeeds(Journal journal, Audit audit, Accounts accounts, Feeds feeds) {
        this.journal = journal;
        this.audit = audit;
        this.accounts = accounts;
        this.feeds = feeds;
    }

    /** @param secret what the address cannot be guessed for, which is nowhere else */
    public record Made(Feed feed, Token secret) {}

    /** @param account whose eyes it reads with */
    public record Followed(Feed feed, Account account) {}

    /**
     * For the caller's own account.
     *
     * @param dossierId which the caller may see; of a SHEET only
     * @throws Refused IMPOSSIBLE when it has too many
     */
    public Made make(Caller caller, Feed.Kind kind, @Nullable String dossierId) {
        Token secret = Token.random();
        return journal.change(caller.actor(), change -> {
            requireRoom(caller.actor());
            Feed.Terms terms = new Feed.Terms(caller.actor(), kind, dossierId);
            Feed made = change.begin(Feed.STREAM, Ids.next(), new FeedEvent.FeedMade(terms, secret.hash()));
            audit.record(caller.actor(), caller.actor(), new AuditEvent.FeedMade(made.id()));
            return new Made(made, secret);
        });
    }

    private void requireRoom(String accountId) {
        if (feeds.of(accountId).size() >= MOST) {
            throw Refused.impossible(
                    new Sentence(
                            "Ce compte a déjà " + MOST + " adresses privées : mettez fin à l’une d’elles.",
                            "This account has " + MOST + " private addresses already: end one of them."),
                    List.of());
        }
    }

    /** The caller's own that still lead somewhere, newest first. */
    public List<Feed> of(Caller caller) {
        return feeds.of(caller.actor());
    }

    /**
     * From now on the address leads nowhere.
     *
     * @throws Refused NOT_FOUND for one that was ended before, or that is not the caller's own, unless the region asks
     */
    public void end(Caller caller, String id) {
        journal.change(caller.actor(), change -> {
            Feed feed = feeds.find(id)
                    .filter(Feed::open)
                    .filter(it -> caller.mayActFor(it.terms().accountId()))
                    .orElseThrow(Refused::notFound);
            audit.record(caller.actor(), feed.terms().accountId(), new AuditEvent.FeedEnded(id));
            return change.append(Feed.STREAM, feed, new FeedEvent.FeedEnded()).version();
        });
    }

    /**
     * Where an address leads: nowhere once it was ended, or its account closed. That it was followed is written down once a
     * day, for programs follow theirs every few minutes.
     *
     * @param kind of thing that is asked for: an address leads to the one it was made for
     * @param from the network address of whoever follows it
     */
    public Optional<Followed> follow(Token secret, Feed.Kind kind, String from) {
        Optional<Followed> followed = feeds.withSecretHash(secret.hash())
                .filter(Feed::open)
                .filter(feed -> feed.terms().kind() == kind)
                .flatMap(feed -> accounts.find(feed.terms().accountId()).map(account -> new Followed(feed, account)));
        followed.ifPresent(it -> writeDown(it, journal.now(), from));
        return followed;
    }

    private void writeDown(Followed followed, Instant now, String from) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (!today.equals(written.get(followed.feed().id()))) {
            audit.record(
                    followed.account().id(),
                    new AuditEvent.FeedFollowed(followed.feed().id(), from));
            written.put(followed.feed().id(), today);
        }
    }
}
