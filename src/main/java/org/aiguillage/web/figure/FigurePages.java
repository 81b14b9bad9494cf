package org.aiguillage.web.figure;

import java.util.List;
import org.aiguillage.web.Services;
import org.aiguillage.web.sheet.Sheets;

/** The pictures of how long things take, each with its table. */
public final class FigurePages {
    private FigurePages() {}

    public static List<Object> of(Services services, Sheets sheets) {
        return List.of(new FiguresPage(services, sheets));
    }
}
