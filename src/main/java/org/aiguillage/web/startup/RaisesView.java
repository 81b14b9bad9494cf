package org.aiguillage.web.startup;

import java.util.List;

/** All raises of a company, in words. */
public record RaisesView(String finding, String lead, List<Row> rows) {

    /**
     * One raise.
     *
     * @param todo what waits on the company; empty where nothing does
     * @param open whether something can still happen
     */
    public record Row(String path, String what, String stage, String finding, String todo, String lead, boolean open) {}
}
