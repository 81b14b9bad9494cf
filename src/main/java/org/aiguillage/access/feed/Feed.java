package org.aiguillage.access.feed;

import java.time.Instant;
import org.aiguillage.journal.Stream;
import org.aiguillage.refusal.Checks;
import org.aiguillage.refusal.Expected;
import org.jspecify.annotations.Nullable;

/**
 * A private address: whoever has it reads one thing as the account that made it.
 *
 * @param secretHash SHA-256 of what the address cannot be guessed for; that itself is never kept
 * @param endedAt since when it leads nowhere; null while it leads somewhere
 */
public record Feed(
        String id,
        long version,
        Terms terms,
        String secretHash,
        Instant madeAt,
        @Nullable Instant endedAt) implements Stream.State {

    public static final Stream<Feed, FeedEvent> STREAM = new Stream<>("feed", Feed.class, FeedEvent.class, Feed::after);

    /** What an address leads to. */
    public enum Kind {
        /** A calendar of what falls due. */
        DUE_DATES,
        /** The newest deals. */
        NEW_DEALS,
        /** One dossier, to be printed. */
        SHEET
    }

    /**
     * @param accountId of the account whose eyes it reads with
     * @param dossierId of a SHEET only
     */
    public record Terms(
            String accountId, Kind kind, @Nullable String dossierId) {
        public Terms {
            new Checks()
                    .required(kind, "kind")
                    .that((dossierId != null) == (kind == Kind.SHEET), "dossierId", Expected.onlyFor("SHEET"))
                    .done();
        }
    }

    public boolean open() {
        return endedAt == null;
    }

    private static Feed after(@Nullable Feed before, FeedEvent event, Stream.Stamp stamp) {
        if (event instanceof FeedEvent.FeedMade made) {
            return new Feed(stamp.id(), stamp.seq(), made.terms(), made.secretHash(), stamp.at(), null);
        }
        if (before != null && event instanceof FeedEvent.FeedEnded) {
            return new Feed(before.id, stamp.seq(), before.terms, before.secretHash, before.madeAt, stamp.at());
        }
        throw new IllegalStateException("unknown event " + event);
    }

    /** Without the hash, which is nobody's business in a log. */
    @Override
    public String toString() {
        return "Feed[" + id + "]";
    }
}
