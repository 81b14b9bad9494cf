package org.aiguillage.web.investor.pace;

import java.util.List;

/**
 * How fast an investor is beside the others, in words.
 *
 * @param reasons why it has declined, what came most often first
 */
public record PaceView(String finding, String lead, List<Row> rows, String reasonsTitle, List<Reason> reasons) {

    public record Row(String stage, Side own, Side others) {}

    /**
     * @param usual the median; a dash where too few are known
     * @param bar of at most 120
     * @param most how long eight of ten take at most
     * @param n of how many this is said
     */
    public record Side(String usual, int bar, String most, String n) {}

    /** @param bar of at most 120 */
    public record Reason(String name, String count, int bar) {}
}
