package org.aiguillage.web.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.aiguillage.observatory.Figures.Load;
import org.aiguillage.web.figure.Picture.Cell;
import org.aiguillage.web.figure.Picture.Kind;
import org.aiguillage.web.figure.Picture.Tone;
import org.aiguillage.web.sheet.Texts;

/** What each investor has before it. */
final class LoadPicture {
    private static final int MOST = 15;

    private LoadPicture() {}

    /**
     * @param loads the fullest hands first
     * @param name of an investor; empty of whoever reads
     */
    static Picture of(Texts t, List<Load> loads, Function<Load, String> name) {
        int open = loads.stream().mapToInt(Load::all).sum();
        int late = loads.stream().mapToInt(Load::late).sum();
        long full = loads.stream().filter(it -> it.room().full()).count();
        String caption = loads.isEmpty()
                ? t.get("figure.load.empty")
                : t.get("figure.load.caption", open, loads.size(), late, full);
        Picture picture = Picture.of(Kind.STACK, title(t, loads, name), caption, t.get("figure.load.investor"))
                .column(t.get("figure.load.late"), Tone.BREACH)
                .column(t.get("figure.load.intime"), Tone.INVESTOR)
                .column(t.get("figure.load.waiting"), Tone.STARTUP)
                .column(t.get("figure.load.parked"), Tone.NOBODY)
                .column(t.get("figure.total"), Tone.TOTAL)
                .column(t.get("figure.load.room"), Tone.MARK);
        for (Load load : loads.subList(0, Math.min(MOST, loads.size()))) {
            String known = name.apply(load);
            picture = picture.row(known.isEmpty() ? t.get("figure.load.you") : known, cells(t, List.of(load)));
        }
        List<Load> others = loads.subList(Math.min(MOST, loads.size()), loads.size());
        return others.isEmpty() ? picture : picture.row(t.get("figure.load.others", others.size()), cells(t, others));
    }

    private static String title(Texts t, List<Load> loads, Function<Load, String> name) {
        if (loads.isEmpty()) {
            return t.get("figure.load.none");
        }
        Load fullest = loads.get(0);
        String known = name.apply(fullest);
        String key = known.isEmpty() ? "figure.load.title.you" : "figure.load.title";
        return t.get(key, known, fullest.holding(), fullest.late());
    }

    private static List<Cell> cells(Texts t, List<Load> loads) {
        List<ToIntFunction<Load>> parts =
                List.of(Load::late, load -> load.holding() - load.late(), Load::waiting, Load::parked);
        List<Cell> cells = new ArrayList<>();
        for (ToIntFunction<Load> part : parts) {
            int count = loads.stream().mapToInt(part).sum();
            cells.add(new Cell(t.number(count), (double) count));
        }
        cells.add(Cell.of(t.number(loads.stream().mapToInt(Load::all).sum())));
        cells.add(room(t, loads));
        return cells;
    }

    /** Of several only where each has a limit. */
    private static Cell room(Texts t, List<Load> loads) {
        int room = 0;
        for (Load load : loads) {
            Integer deals = load.room().deals();
            if (deals == null) {
                return Cell.of(t.get("figure.load.room.any"));
            }
            room += deals;
        }
        return new Cell(t.number(room), (double) room);
    }
}
