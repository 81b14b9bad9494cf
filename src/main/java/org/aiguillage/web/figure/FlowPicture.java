package org.aiguillage.web.figure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aiguillage.observatory.Figures.Cost;
import org.aiguillage.web.figure.Picture.Cell;
import org.aiguillage.web.figure.Picture.Kind;
import org.aiguillage.web.figure.Picture.Tone;
import org.aiguillage.web.sheet.Texts;

/** Where the waiting happens: stages as nodes on a stream that is as wide as the working days they cost. */
public final class FlowPicture {
    private static final List<Tone> HOLDERS = List.of(Tone.INVESTOR, Tone.STARTUP, Tone.CLUSTER, Tone.NOBODY);
    private static final double NEAR = 0.025;
    /** Of working days: less is written as zero. */
    private static final double SHOWN = 0.05;

    private FlowPicture() {}

    /** @param costs of the stages in their order */
    public static Picture of(Texts t, List<Cost> costs) {
        int stays = costs.stream().mapToInt(Cost::stays).sum();
        double days = costs.stream().mapToDouble(Cost::days).sum();
        if (days == 0) {
            return Picture.of(Kind.FLOW, t.get("figure.flow.none"), t.get("figure.flow.empty"), t.get("figure.stage"));
        }
        Picture picture = Picture.of(
                Kind.FLOW,
                title(t, costs),
                t.get("figure.flow.caption", stays, Math.round(days)),
                t.get("figure.stage"));
        for (Tone holder : HOLDERS) {
            picture = picture.column(t.get("figure.holder." + holder), holder);
        }
        picture = picture.column(t.get("figure.share"), Tone.TOTAL);
        for (Cost cost : costs.stream().filter(it -> it.days() >= SHOWN).toList()) {
            picture = picture.row(t.of(cost.place().label()), cells(t, cost));
        }
        return picture;
    }

    private static String title(Texts t, List<Cost> costs) {
        Cost most = costs.stream().max(Comparator.comparingDouble(Cost::share)).orElseThrow();
        String where = t.get("figure.at." + most.place().stage());
        return fraction(most.share())
                .map(key -> t.get("figure.flow.title." + key, where))
                .orElseGet(() -> t.get("figure.flow.title", t.percent(most.share()), where));
    }

    /** A share that people have a word for. */
    private static Optional<String> fraction(double share) {
        if (share > 1 - NEAR / 2) {
            return Optional.of("all");
        } else if (Math.abs(share - 1 / 2.0) < NEAR) {
            return Optional.of("half");
        } else if (Math.abs(share - 1 / 3.0) < NEAR) {
            return Optional.of("third");
        }
        return Math.abs(share - 1 / 4.0) < NEAR ? Optional.of("quarter") : Optional.empty();
    }

    private static List<Cell> cells(Texts t, Cost cost) {
        List<Cell> cells = new java.util.ArrayList<>();
        HOLDERS.forEach(holder -> {
            double days = cost.held().getOrDefault(holder.name(), 0.0);
            cells.add(new Cell(t.number(days), days));
        });
        cells.add(Cell.of(t.percent(cost.share())));
        return cells;
    }
}
