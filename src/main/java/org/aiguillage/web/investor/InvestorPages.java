package org.aiguillage.web.investor;

import java.util.List;
import org.aiguillage.web.Services;
import org.aiguillage.web.investor.deal.DealMovesPage;
import org.aiguillage.web.investor.deal.DealPage;
import org.aiguillage.web.investor.deal.NotebookPage;
import org.aiguillage.web.investor.inbox.InboxPage;
import org.aiguillage.web.investor.mandate.MandatePage;
import org.aiguillage.web.investor.mandate.MandatesPage;
import org.aiguillage.web.investor.mandate.NewMandatePage;
import org.aiguillage.web.investor.mandate.StaffMandatePage;
import org.aiguillage.web.investor.pace.PacePage;
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
