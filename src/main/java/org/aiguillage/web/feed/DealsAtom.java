package org.aiguillage.web.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;

/** Deals as an Atom feed (RFC 4287). */
final class DealsAtom {
    private static final String AUTHOR = "Aiguillage";

    private DealsAtom() {}

    /** @param link where its page is */
    record Entry(String id, String title, String summary, Instant at, URI link) {}

    /**
     * @param id of the feed, which outlives its address
     * @param since when the feed itself was made
     */
    static String of(String id, String title, String language, Instant since, URI home, List<Entry> entries) {
        SyndFeed feed = new SyndFeedImpl();
        feed.setFeedType("atom_1.0");
        feed.setUri("urn:uuid:" + id);
        feed.setTitle(XmlText.of(title));
        feed.setLanguage(language);
        feed.setAuthor(AUTHOR);
        feed.setLink(home.toString());
        feed.setPublishedDate(Date.from(
                entries.stream().map(Entry::at).max(Comparator.naturalOrder()).orElse(since)));
        feed.setEntries(entries.stream().map(DealsAtom::entry).toList());
        try {
            return new SyndFeedOutput().outputString(feed);
        } catch (FeedException e) {
            throw new IllegalStateException("a feed that cannot be written", e);
        }
    }

    private static SyndEntry entry(Entry it) {
        SyndContent summary = new SyndContentImpl();
        summary.setType("text/plain");
        summary.setValue(XmlText.of(it.summary()));
        SyndEntry entry = new SyndEntryImpl();
        entry.setUri("urn:uuid:" + it.id());
        entry.setTitle(XmlText.of(it.title()));
        entry.setLink(it.link().toString());
        entry.setPublishedDate(Date.from(it.at()));
        entry.setUpdatedDate(Date.from(it.at()));
        entry.setDescription(summary);
        return entry;
    }
}
