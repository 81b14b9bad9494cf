package org.aiguillage.web.staff.desk;

import java.util.List;
import org.aiguillage.web.staff.cases.CaseView;
import org.aiguillage.web.staff.cases.Chip;

/**
 * What stands still, in words and figures.
 *
 * @param done what was just done; empty where nothing was
 * @param back where an action leads back to
 * @param next address of what follows; empty on the last page
 * @param first address of the beginning; empty where it is shown
 */
public record DeskView(
        String finding,
        String worst,
        String done,
        List<Card> cards,
        List<Chip.Group> filters,
        List<CaseView> cases,
        boolean filtered,
        String back,
        String next,
        String first) {

    public record Card(String figure, String caption) {}
}
