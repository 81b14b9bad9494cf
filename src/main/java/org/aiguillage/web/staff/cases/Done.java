package org.aiguillage.web.staff.cases;

import org.aiguillage.web.sheet.Texts;
import org.jspecify.annotations.Nullable;

/** What was just done, for the page that comes next to say so. */
public enum Done {
    NUDGED,
    ASSIGNED,
    NOTED,
    KEPT,
    DROPPED;

    /** Empty where nothing was. */
    public static String said(Texts t, @Nullable Done done) {
        return done == null ? "" : t.get("staff.done." + done);
    }
}
