package org.aiguillage.web.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.aiguillage.observatory.Openings.Opening;
import org.aiguillage.web.sheet.Texts;

/** Openings of documents in words, the latest first. */
public final class OpeningRows {
    private OpeningRows() {}

    /** @param openings oldest first */
    public static List<OpeningsView.Row> latest(Texts t, List<Opening> openings, int most) {
        List<Opening> latest = new ArrayList<>(openings);
        Collections.reverse(latest);
        return latest.stream().limit(most).map(opening -> row(t, opening)).toList();
    }

    private static OpeningsView.Row row(Texts t, Opening opening) {
        String person = opening.by().person();
        return new OpeningsView.Row(
                t.moment(opening.at()),
                opening.document().name(),
                t.of(opening.by().organisation()),
                person == null ? "" : person);
    }
}
