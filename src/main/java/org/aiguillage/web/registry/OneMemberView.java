package org.aiguillage.web.registry;

import java.util.List;

/**
 * One member company in words.
 *
 * @param next address of the page after of its dossiers; empty on the last
 * @param accounts of its people; shown to the region only
 * @param mayOpen whether the reader may open an account for it
 */
public record OneMemberView(
        String id,
        String title,
        String lead,
        String count,
        List<Row> dossiers,
        String next,
        List<AccountsView.Row> accounts,
        boolean mayOpen) {

    public record Row(String path, String raise, String stage, String status, String begun) {}
}
