package org.aiguillage.intake;

import org.aiguillage.access.Caller;
import org.aiguillage.language.Sentence;
import org.aiguillage.mandate.Mandate;
import org.aiguillage.mandate.MandateEvent;
import org.aiguillage.mandate.MandateEvent.MandateChanged;
import org.aiguillage.mandate.MandateEvent.MandateGiven;
import org.aiguillage.mandate.Mandates;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.routing.ChangeMandates;

/** Mandates, one a row. */
record MandateRows(
        RowReader reader, KnownInvestors investors, Mandates mandates, ChangeMandates change, LastImport last)
        implements Rows {

    @Override
    public Outcome take(String externalId, Cells cells) {
        Mandate.Terms terms = reader.read(cells, Mandate.Terms.class);
        String investorId = investors.id(cells.required(Sheet.INVESTOR_ID), Sheet.INVESTOR_ID);
        Mandate known = mandates.mandateNamed(externalId).orElse(null);
        if (known == null) {
            change.addMandate(Caller.IMPORT, investorId, terms, externalId);
            return Outcome.CREATED;
        } else if (!known.investorId().equals(investorId)) {
            throw new Invalid(
                    Sheet.INVESTOR_ID,
                    new Sentence(
                            "une thèse ne change pas d’investisseur : créez-en une autre",
                            "a mandate does not change investor: create another"));
        } else if (known.terms().equals(terms) || last.said(Mandate.STREAM, known.id(), MandateRows::content, terms)) {
            return Outcome.UNCHANGED;
        }
        change.changeMandate(Caller.IMPORT, known.id(), known.version(), terms);
        return Outcome.CHANGED;
    }

    private static Mandate.Terms content(MandateEvent event) {
        return event instanceof MandateGiven given ? given.terms() : ((MandateChanged) event).terms();
    }
}
