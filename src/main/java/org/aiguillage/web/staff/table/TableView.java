package org.aiguillage.web.staff.table;

import java.util.List;
import org.aiguillage.web.sheet.Filled;
import org.aiguillage.web.sheet.Option;
import org.aiguillage.web.staff.cases.Chip;

/**
 * Dossiers as a table, in words.
 *
 * @param filled the filter as it is set
 * @param choices of the filter, by field
 * @param views lists that the reader has kept
 * @param kept what would be kept of the list that is shown
 * @param csv address of the same list as a file
 */
public record TableView(
        String finding,
        String lead,
        String done,
        Filled filled,
        java.util.Map<String, List<Option>> choices,
        List<Head> heads,
        List<Row> rows,
        boolean filtered,
        List<Chip> views,
        String kept,
        String csv,
        String xlsx,
        String next,
        String first) {

    /**
     * A column.
     *
     * @param href where the list stands in the order of this column; empty where it has none
     * @param order {@code ascending}, {@code descending} or {@code none}
     */
    public record Head(String text, String href, String order, boolean right) {}

    /**
     * @param holderKind name of the holder, which is also its style; empty where nobody has it
     * @param level name of the worst open level, which is also its style; empty where there is none
     */
    public record Row(
            String href,
            String company,
            String raise,
            String amount,
            String stage,
            String status,
            String holder,
            String holderKind,
            String since,
            String level,
            String levelText,
            String submitted) {}
}
