package org.aiguillage.web.figure;

import java.util.List;
import org.aiguillage.observatory.Figures.Step;
import org.aiguillage.observatory.Place;
import org.aiguillage.routing.ReferralStage;
import org.aiguillage.web.figure.Picture.Cell;
import org.aiguillage.web.figure.Picture.Kind;
import org.aiguillage.web.figure.Picture.Tone;
import org.aiguillage.web.sheet.Texts;

/** How far dossiers come. */
final class FunnelPicture {
    private FunnelPicture() {}

    static Picture of(Texts t, List<Step> funnel) {
        if (funnel.isEmpty()) {
            return Picture.of(
                    Kind.BARS, t.get("figure.funnel.none"), t.get("figure.funnel.empty"), t.get("figure.stage"));
        }
        int all = funnel.get(0).dossiers();
        int won = funnel.get(funnel.size() - 1).dossiers();
        Picture picture = Picture.of(
                        Kind.BARS,
                        t.get("figure.funnel.title", all, met(funnel), won),
                        t.get("figure.funnel.caption", all),
                        t.get("figure.stage"))
                .column(t.get("figure.funnel.dossiers"), Tone.PLAIN)
                .column(t.get("figure.share"), Tone.NONE);
        for (Step step : funnel) {
            picture = picture.row(
                    name(t, step),
                    List.of(
                            new Cell(t.number(step.dossiers()), (double) step.dossiers()),
                            Cell.of(t.percent((double) step.dossiers() / all))));
        }
        return picture;
    }

    private static int met(List<Step> funnel) {
        return funnel.stream()
                .filter(step -> step.place() != null && step.place().stage().equals(ReferralStage.FIRST_MEETING.name()))
                .mapToInt(Step::dossiers)
                .sum();
    }

    private static String name(Texts t, Step step) {
        Place place = step.place();
        return place == null ? t.get("figure.funnel.won") : t.of(place.label());
    }
}
