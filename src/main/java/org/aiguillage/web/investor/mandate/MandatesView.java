package org.aiguillage.web.investor.mandate;

import java.util.List;

/** What an investor looks at, in words. */
public record MandatesView(String finding, String lead, List<Row> rows) {

    /**
     * @param sought what it takes, in a few words
     * @param load how much of it is under way
     * @param away when it takes nothing new; empty where nothing is announced
     */
    public record Row(
            String href, String name, String sought, String where, String load, String promise, String away) {}
}
