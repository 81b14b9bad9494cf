package org.aiguillage.web.startup;

import java.util.List;

/**
 * The documents of a raise, kind by kind.
 *
 * @param problem what was wrong with what was sent; empty where nothing was
 */
public record PapersView(String raise, String action, String problem, List<StepView> steps, List<Kind> kinds) {

    /**
     * One kind of document.
     *
     * @param code as the API writes it
     * @param missing that it is asked for, and why; empty where it is not missing
     * @param wrong whether the problem is with this one
     */
    public record Kind(String code, String name, String missing, boolean wrong, List<Paper> papers) {}

    /** @param path of the file; empty where its content is not kept any more */
    public record Paper(String id, String path, String name, String added, List<String> before) {}
}
