package org.aiguillage.web.feed;

import java.net.URI;
import java.util.List;
import org.aiguillage.web.Services;
import org.aiguillage.web.login.WrongTokens;
import org.aiguillage.web.sheet.Sheets;

/** What people read in programs of their own, each at a private address. */
public final class FeedPages {
    private FeedPages() {}

    /**
     * @param wrongTokens counts addresses that lead nowhere together with those of calls
     * @param home where the service is reached: what is fetched links back to it
     */
    public static List<Object> of(Services services, Sheets sheets, WrongTokens wrongTokens, URI home) {
        SheetWords words = new SheetWords(services);
        return List.of(
                new FeedsPage(services, sheets, home),
                new SheetPage(services, sheets, words),
                new FeedResource(services, words, wrongTokens, home));
    }
}
