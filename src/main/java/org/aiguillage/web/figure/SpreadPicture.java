package org.aiguillage.web.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aiguillage.observatory.Figures.Spread;
import org.aiguillage.web.figure.Picture.Cell;
import org.aiguillage.web.figure.Picture.Kind;
import org.aiguillage.web.figure.Picture.Tone;
import org.aiguillage.web.sheet.Texts;
import org.jspecify.annotations.Nullable;

/** How long each stage takes: a box for the middle half, and the time allowed beside it. */
final class SpreadPicture {
    private static final List<Tone> QUANTILES = List.of(Tone.P10, Tone.P25, Tone.P50, Tone.P75, Tone.P90);
    private static final int MEDIAN = 2;
    /** Of working days: less is written as zero. */
    private static final double SHOWN = 0.05;

    private SpreadPicture() {}

    static Picture of(Texts t, List<Spread> spreads) {
        int stays = spreads.stream().mapToInt(Spread::stays).sum();
        int open = spreads.stream().mapToInt(Spread::open).sum();
        String caption = stays == 0 ? t.get("figure.spread.empty") : t.get("figure.spread.caption", stays, open);
        Picture picture = Picture.of(Kind.BOX, title(t, spreads), caption, t.get("figure.stage"))
                .column(t.get("figure.count"), Tone.NONE);
        for (Tone quantile : QUANTILES) {
            picture = picture.column(t.get("figure.spread." + quantile), quantile);
        }
        picture = picture.column(t.get("figure.spread.allowed"), Tone.MARK);
        for (Spread spread : spreads.stream().filter(SpreadPicture::takesTime).toList()) {
            picture = picture.row(t.of(spread.place().label()), cells(t, spread));
        }
        return picture;
    }

    private static String title(Texts t, List<Spread> spreads) {
        Optional<Spread> slowest = spreads.stream()
                .filter(spread -> spread.quantiles().get(MEDIAN) != null)
                .max(Comparator.comparing(SpreadPicture::median));
        return slowest.map(it -> t.get(
                        "figure.spread.title",
                        t.number(median(it)),
                        t.get("figure.at." + it.place().stage()),
                        median(it)))
                .orElseGet(() -> t.get("figure.spread.none"));
    }

    /** What passes at once has no length to show. */
    private static boolean takesTime(Spread spread) {
        Double longest = spread.quantiles().get(spread.quantiles().size() - 1);
        return longest == null || longest >= SHOWN;
    }

    private static double median(Spread spread) {
        Double median = spread.quantiles().get(MEDIAN);
        return median == null ? 0 : median;
    }

    private static List<Cell> cells(Texts t, Spread spread) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(t.number(spread.stays())));
        spread.quantiles().forEach(days -> cells.add(days(t, days)));
        cells.add(days(t, spread.allowed()));
        return cells;
    }

    private static Cell days(Texts t, @Nullable Double days) {
        return days == null ? Cell.of(t.get("figure.unknown")) : new Cell(t.number(days), days);
    }
}
