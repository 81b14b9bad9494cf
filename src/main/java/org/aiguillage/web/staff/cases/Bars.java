package org.aiguillage.web.staff.cases;

import java.time.Duration;

/** Draws elapsed time against what is allowed. */
public final class Bars {
    private static final double WIDTH = 120;
    private static final int MARK = 2;

    private Bars() {}

    public static CaseView.Bar of(Duration elapsed, Duration allowance, String label) {
        double longest = Math.max(1, Math.max(elapsed.toMillis(), allowance.toMillis()));
        int filled = (int) Math.round(WIDTH * elapsed.toMillis() / longest);
        int mark = (int) Math.round((WIDTH - MARK) * allowance.toMillis() / longest);
        return new CaseView.Bar(filled, mark, label);
    }
}
