package org.aiguillage.web.startup;

import java.util.List;

/**
 * Why mandates did not take a dossier, in words for its company.
 *
 * @param title of how many; empty where there is nothing to unfold
 * @param nothing what is said in place of it; empty where there is something to unfold
 */
public record WhyNotView(String title, String nothing, List<Group> groups) {

    /** Mandates that may still follow, or those that do not take it. */
    public record Group(String title, List<Row> rows) {}

    /**
     * @param mandates of how many it is said, and of how many it alone
     * @param way what the company can do about it; empty where it can do nothing that would be enough
     * @param link where it does so; empty where that is not on a page
     */
    public record Row(String sentence, String mandates, String way, String link) {}
}
