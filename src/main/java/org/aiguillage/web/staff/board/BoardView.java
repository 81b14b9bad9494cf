package org.aiguillage.web.staff.board;

import java.util.List;
import org.aiguillage.web.staff.cases.CaseView;
import org.jspecify.annotations.Nullable;

/**
 * The stages side by side, in words.
 *
 * @param next address of those that follow, where one column alone is shown; empty at the end
 */
public record BoardView(String finding, String lead, List<Column> columns, boolean alone, String next, String first) {

    /**
     * @param href where the column stands alone
     * @param more how many more it has, in words; empty where all are shown
     */
    public record Column(String name, String count, String href, List<Card> cards, String more) {}

    /**
     * @param elapsed empty where no clock runs, and the bar is null then
     * @param level name of the level that is reached; empty where none is
     */
    public record Card(
            String href,
            String company,
            String with,
            String holderKind,
            String elapsed,
            CaseView.@Nullable Bar bar,
            String level,
            String levelText) {}
}
