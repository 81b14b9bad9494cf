package org.aiguillage.web.feed;

import java.util.List;
import org.aiguillage.web.Services;
import org.aiguillage.web.sheet.Sheets;

/** What people read in programs of their own, each at a private address. */
public final class FeedPages {
    private FeedPages() {}

    public static List<Object> of(Services services, Sheets sheets) {
        return List.of();
    }
}
