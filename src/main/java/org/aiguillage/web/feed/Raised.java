package org.aiguillage.web.feed;

import org.aiguillage.cluster.Territory;
import org.aiguillage.dossier.Ask;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Round;
import org.aiguillage.web.sheet.Money;
import org.aiguillage.web.sheet.Texts;

/** A raise in one line: round, amount, territory. */
final class Raised {
    private Raised() {}

    static String in(Texts t, Dossier dossier) {
        Ask ask = dossier.raise().ask();
        Round round = ask.round();
        Territory territory = dossier.raise().company().territory();
        String what = t.get("round." + (round == null ? "none" : round.name()));
        String where = territory == null ? t.get("territory.none") : t.of(territory.label());
        return ask.amount() == null
                ? what + ", " + where
                : what + ", " + new Money(t, ask.currency()).inShort(ask.amount()) + ", " + where;
    }
}
