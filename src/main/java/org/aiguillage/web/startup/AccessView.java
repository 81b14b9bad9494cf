package org.aiguillage.web.startup;

import java.util.List;

/**
 * Who may see a dossier, in words.
 *
 * @param open whether consent can still be given
 */
public record AccessView(String raise, String finding, boolean open, List<Row> rows) {

    /** @param investorId empty for all that are not named */
    public record Row(String investorId, String name, boolean given, String state) {}
}
