package org.aiguillage.web.staff;

import java.util.List;
import org.aiguillage.web.Services;
import org.aiguillage.web.sheet.Sheets;
import org.aiguillage.web.staff.board.BoardPage;
import org.aiguillage.web.staff.care.FlagCarePage;
import org.aiguillage.web.staff.desk.DeskPage;
import org.aiguillage.web.staff.dossier.DossierPage;
import org.aiguillage.web.staff.table.TableFilePage;
import org.aiguillage.web.staff.table.TablePage;

/** The pages on which the staff of the cluster see what stands still, and everything about a dossier. */
public final class StaffPages {
    private StaffPages() {}

    public static List<Object> of(Services services, Sheets sheets) {
        DeskPage desk = new DeskPage(services, sheets);
        DossierPage dossier = new DossierPage(services, sheets);
        return List.of(
                desk,
                dossier,
                new FlagCarePage(services, sheets, desk, dossier),
                new BoardPage(services, sheets),
                new TablePage(services, sheets),
                new TableFilePage(services, sheets));
    }
}
