package org.aiguillage.web.investor;

import java.util.List;
import org.aiguillage.web.Services;
import org.aiguillage.web.sheet.Sheets;

/** The pages on which an investor reads deals, moves them and keeps mandates. */
public final class InvestorPages {
    private InvestorPages() {}

    public static List<Object> of(Services services, Sheets sheets) {
        return List.of(
                new InboxPage(services, sheets),
                new DealPage(services, sheets),
                new DealMovesPage(services, sheets),
                new NotebookPage(services, sheets),
                new MandatesPage(services, sheets),
                new NewMandatePage(services, sheets),
                new MandatePage(services, sheets),
                new StaffMandatePage(services, sheets),
                new PacePage(services, sheets));
    }
}
