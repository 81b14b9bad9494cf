package org.aiguillage.web.figure;

import java.util.List;
import org.aiguillage.observatory.Figures.Declined;
import org.aiguillage.routing.DeclineReason;
import org.aiguillage.web.figure.Picture.Cell;
import org.aiguillage.web.figure.Picture.Kind;
import org.aiguillage.web.figure.Picture.Tone;
import org.aiguillage.web.sheet.Texts;

/** Why investors declined. */
final class DeclinesPicture {
    private DeclinesPicture() {}

    /** @param declined the reason given most often first, any other last */
    static Picture of(Texts t, List<Declined> declined) {
        String reason = t.get("figure.declines.reason");
        int all = declined.stream().mapToInt(Declined::all).sum();
        if (all == 0) {
            return Picture.of(Kind.STACK, t.get("figure.declines.none"), t.get("figure.declines.empty"), reason);
        }
        String caption = t.get("figure.declines.caption", all, t.of(DeclineReason.OTHER.label()));
        Picture picture = Picture.of(Kind.STACK, title(t, declined, all), caption, reason)
                .column(t.get("figure.declines.before"), Tone.BEFORE)
                .column(t.get("figure.declines.after"), Tone.AFTER)
                .column(t.get("figure.total"), Tone.TOTAL)
                .column(t.get("figure.share"), Tone.NONE);
        for (Declined it : declined) {
            picture = picture.row(t.of(it.reason().label()), cells(t, it, all));
        }
        return picture;
    }

    private static String title(Texts t, List<Declined> declined, int all) {
        Declined most = declined.get(0);
        if (most.reason() == DeclineReason.OTHER) {
            return t.get("figure.declines.title.other", all);
        }
        long first = declined.stream()
                .filter(it -> it.all() == most.all() && it.reason() != DeclineReason.OTHER)
                .count();
        if (first > 1) {
            return t.get("figure.declines.title.several", first, most.all(), all);
        }
        return t.get(
                "figure.declines.title" + (all == 1 ? ".one" : ""),
                t.of(most.reason().label()),
                most.all(),
                all);
    }

    private static List<Cell> cells(Texts t, Declined it, int all) {
        return List.of(
                new Cell(t.number(it.beforeMeeting()), (double) it.beforeMeeting()),
                new Cell(t.number(it.afterMeeting()), (double) it.afterMeeting()),
                Cell.of(t.number(it.all())),
                Cell.of(t.percent((double) it.all() / all)));
    }
}
