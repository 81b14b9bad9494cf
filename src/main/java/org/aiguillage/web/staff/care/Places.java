package org.aiguillage.web.staff.care;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aiguillage.web.sheet.Query;
import org.aiguillage.web.staff.cases.Done;
import org.aiguillage.web.staff.desk.DeskWords;
import org.aiguillage.web.staff.table.TableFilter;
import org.jspecify.annotations.Nullable;

/**
 * A page of this room that shows flags, as a form says where it was sent from.
 *
 * @param dossierId null for the desk
 * @param query what its address says after the question mark
 */
record Places(@Nullable String dossierId, String query) {
    private static final Pattern OURS =
            Pattern.compile("/(?:desk|dossiers/([0-9A-Za-z-]{1,60}))(?:\\?(" + Query.ENCODED + "))?");
    private static final Places DESK = new Places(null, "");

    /** The desk, for whatever is no page of ours. */
    static Places of(@Nullable String back) {
        Matcher ours = OURS.matcher(back == null ? "" : back);
        return ours.matches() ? new Places(ours.group(1), ours.group(2) == null ? "" : ours.group(2)) : DESK;
    }

    URI after(Done done, String flagId) {
        String path = dossierId == null ? DeskWords.PATH : TableFilter.PATH + "/" + dossierId;
        return URI.create(path + "?" + (query.isEmpty() ? "" : query + "&") + "done=" + done + "#flag-" + flagId);
    }
}
