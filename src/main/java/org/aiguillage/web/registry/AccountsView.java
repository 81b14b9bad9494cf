package org.aiguillage.web.registry;

import java.util.List;

/**
 * Accounts in words.
 *
 * @param next address of the page after; empty on the last
 * @param notice what was just done; empty when nothing was
 */
public record AccountsView(
        String title,
        List<Chip> roles,
        List<Chip> states,
        String role,
        String state,
        String q,
        List<Row> rows,
        String next,
        String notice) {

    /** @param place the company, the investor or the office that it is for */
    public record Row(String path, String name, String email, String role, String place, String state) {}
}
