package org.aiguillage.intake;

import org.aiguillage.access.Caller;
import org.aiguillage.mandate.Investor;
import org.aiguillage.mandate.InvestorEvent;
import org.aiguillage.mandate.InvestorEvent.InvestorAdded;
import org.aiguillage.mandate.InvestorEvent.InvestorChanged;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.routing.ChangeMandates;

/** Investors, one a row. */
record InvestorRows(RowReader reader, Mandates mandates, ChangeMandates change, LastImport last) implements Rows {

    @Override
    public Outcome take(String externalId, Cells cells) {
        Investor.Profile profile = reader.read(cells, Investor.Profile.class);
        Investor known = mandates.investorNamed(externalId).orElse(null);
        if (known == null) {
            change.addInvestor(Caller.IMPORT, profile, externalId);
            return Outcome.CREATED;
        } else if (known.profile().equals(profile)
                || last.said(Investor.STREAM, known.id(), InvestorRows::content, profile)) {
            return Outcome.UNCHANGED;
        }
        change.changeInvestor(Caller.IMPORT, known.id(), known.version(), profile);
        return Outcome.CHANGED;
    }

    private static Investor.Profile content(InvestorEvent event) {
        return event instanceof InvestorAdded added ? added.profile() : ((InvestorChanged) event).profile();
    }
}
