package org.aiguillage.web.figure;

import java.util.ArrayList;
import java.util.List;
import org.aiguillage.observatory.Figures;
import org.aiguillage.observatory.Figures.Ages;
import org.aiguillage.web.figure.Picture.Cell;
import org.aiguillage.web.figure.Picture.Kind;
import org.aiguillage.web.figure.Picture.Tone;
import org.aiguillage.web.sheet.Texts;

/** How long what is open has stood where it stands. */
final class AgesPicture {
    private static final List<Tone> TONES = List.of(Tone.AGE1, Tone.AGE2, Tone.AGE3, Tone.AGE4);

    private AgesPicture() {}

    static Picture of(Texts t, List<Ages> ages) {
        int open = ages.stream().mapToInt(Ages::all).sum();
        int oldest = ages.stream()
                .mapToInt(it -> it.counts().get(it.counts().size() - 1))
                .sum();
        int longest = Figures.AGES.get(Figures.AGES.size() - 1);
        String title = open == 0 ? t.get("figure.ages.none") : t.get("figure.ages.title", oldest, open, longest);
        String caption = open == 0 ? t.get("figure.ages.empty") : t.get("figure.ages.caption", open);
        Picture picture = Picture.of(Kind.STACK, title, caption, t.get("figure.stage"));
        for (int i = 0; i < TONES.size(); i++) {
            picture = picture.column(name(t, i), TONES.get(i));
        }
        picture = picture.column(t.get("figure.total"), Tone.TOTAL);
        for (Ages it : ages) {
            picture = picture.row(t.of(it.place().label()), cells(t, it));
        }
        return picture;
    }

    private static String name(Texts t, int age) {
        if (age == 0) {
            return t.get("figure.ages.under", Figures.AGES.get(0));
        }
        return age < Figures.AGES.size()
                ? t.get("figure.ages.between", Figures.AGES.get(age - 1), Figures.AGES.get(age))
                : t.get("figure.ages.over", Figures.AGES.get(age - 1));
    }

    private static List<Cell> cells(Texts t, Ages ages) {
        List<Cell> cells = new ArrayList<>();
        ages.counts().forEach(count -> cells.add(new Cell(t.number(count), count.doubleValue())));
        cells.add(Cell.of(t.number(ages.all())));
        return cells;
    }
}
