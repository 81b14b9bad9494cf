package org.aiguillage.web.startup;

import java.util.List;
import org.aiguillage.web.Services;
import org.aiguillage.web.sheet.Sheets;

/** The pages on which a startup submits a dossier and follows it. */
public final class StartupPages {
    private StartupPages() {}

    public static List<Object> of(Services services, Sheets sheets) {
        return List.of(
                new RaisesPage(services, sheets),
                new RaisePage(services, sheets),
                new StepPage(services, sheets),
                new PapersPage(services, sheets),
                new AnswerPage(services, sheets),
                new AccessPage(services, sheets),
                new EndPage(services, sheets),
                new RaiseOpeningsPage(services, sheets));
    }
}
