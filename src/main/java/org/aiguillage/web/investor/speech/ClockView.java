package org.aiguillage.web.investor.speech;

/**
 * A countdown in words, beside a bar 120 wide.
 *
 * @param words empty where no clock runs
 * @param filled how much of the bar has elapsed
 * @param mark where the allowance ends
 * @param level name of the level, which is also its style; empty while none was reached
 */
public record ClockView(String words, String detail, int filled, int mark, String level, String levelText) {
    static final ClockView NONE = new ClockView("", "", 0, 0, "", "");

    public boolean runs() {
        return !detail.isEmpty();
    }
}
