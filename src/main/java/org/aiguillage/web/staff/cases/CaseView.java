package org.aiguillage.web.staff.cases;

import java.util.List;
import org.aiguillage.web.sheet.Option;

/**
 * Somebody waits for somebody: since when, against what, and what is done about it.
 *
 * @param id of the flag
 * @param holderKind name of the holder, which is also its style
 * @param level name of the level, which is also its style
 * @param sentence what the rule says of it
 * @param care who sees to it, and what was done so far; empty where nothing was
 * @param nudge what can be said of reminding
 * @param colleagues to whom it may be given
 * @param assigned account that sees to it; empty where nobody does
 */
public record CaseView(
        String id,
        String dossierId,
        String company,
        String raise,
        String holder,
        String holderKind,
        String stage,
        String elapsed,
        Bar bar,
        String level,
        String levelText,
        String sentence,
        List<String> care,
        Nudge nudge,
        List<Option> colleagues,
        String assigned) {

    /**
     * A bar 120 wide.
     *
     * @param filled how much of it has elapsed
     * @param mark where the allowance ends
     */
    public record Bar(int filled, int mark, String label) {}

    /**
     * @param instead what is said where there is nobody to remind; empty where there is
     * @param page where to look for another way to reach the holder; empty where none is needed
     */
    public record Nudge(boolean possible, String instead, String page) {
        static final Nudge POSSIBLE = new Nudge(true, "", "");

        static Nudge instead(String said) {
            return new Nudge(false, said, "");
        }
    }
}
