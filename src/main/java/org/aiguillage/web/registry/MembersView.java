package org.aiguillage.web.registry;

import java.util.List;

/**
 * Member companies in words.
 *
 * @param territories none where the reader sees one only
 * @param territory the one chosen; empty for all
 * @param next address of the page after; empty on the last
 */
public record MembersView(
        String title, List<Chip> territories, String territory, String q, List<Row> rows, String next) {

    /** @param latest the raise begun last; empty where the reader sees none */
    public record Row(
            String path, String name, String key, String territory, String dossiers, String latest, String stage) {}
}
