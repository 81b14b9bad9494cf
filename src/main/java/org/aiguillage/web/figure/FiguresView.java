package org.aiguillage.web.figure;

import java.util.List;

/**
 * The pictures in words.
 *
 * @param lead as of when, and what was counted
 */
public record FiguresView(String title, String lead, List<Named> pictures) {

    /**
     * @param id by which the page's own links find it
     * @param shortName for them
     */
    public record Named(String id, String shortName, Picture picture) {}
}
