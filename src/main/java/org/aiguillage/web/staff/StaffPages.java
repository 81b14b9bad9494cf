package org.aiguillage.web.staff;

import java.util.List;
import org.aiguillage.web.Services;
import org.aiguillage.web.sheet.Sheets;

/** The pages on which the staff of the cluster see what stands still, and everything about a dossier. */
public final class StaffPages {
    private StaffPages() {}

    public static List<Object> of(Services services, Sheets sheets) {
        return List.of(
                new DeskPage(services, sheets),
                new FlagCarePage(services),
                new TablePage(services, sheets),
                new TableFilePage(services, sheets),
                new DossierPage(services, sheets));
    }
}
