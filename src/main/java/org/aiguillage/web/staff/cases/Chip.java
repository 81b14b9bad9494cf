package org.aiguillage.web.staff.cases;

import java.util.List;

/**
 * One choice of a filter, a click away.
 *
 * @param href where the list stands under this choice
 * @param current whether it is the choice now
 */
public record Chip(String text, String href, boolean current) {

    /**
     * Choices of which one holds.
     *
     * @param label what the choice is about
     */
    public record Group(String label, List<Chip> chips) {}
}
