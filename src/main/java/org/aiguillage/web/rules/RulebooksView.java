package org.aiguillage.web.rules;

import java.util.List;

/**
 * The versions of the rulebook in words.
 *
 * @param more how many earlier versions are not shown, in words; empty when none
 */
public record RulebooksView(
        String title,
        String lead,
        Row current,
        List<Row> candidates,
        List<Row> earlier,
        String more,
        List<Trial> trials) {

    /** @param origin where it came from, and from whom */
    public record Row(String path, String name, String origin, String brought, String state) {}

    public record Trial(String path, String finding, String version, String asked) {}
}
