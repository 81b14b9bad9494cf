package org.aiguillage.web.startup;

import java.util.List;

/**
 * Who may see a dossier, in words.
 *
 * @param open whether consent can still be given
 */
public record AccessView(String raise, String finding, boolean open, List<Row> rows) {

    /**
     * @param investorId empty for all that are not named
     * @param ended whether consent was given once, and withdrawn
     * @param reached what has come of it; empty where nothing could
     */
    public record Row(String investorId, String name, boolean given, boolean ended, String state, String reached) {}
}
