package org.aiguillage.web.feed;

import org.aiguillage.cluster.Territory;
import org.aiguillage.dossier.Ask;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Round;
import org.aiguillage.web.sheet.Texts;

/** A raise in one line: round, amount, territory. */
final class Raised {
    private static final long MILLION = 1_000_000;

    private Raised() {}

    static String in(Texts t, Dossier dossier) {
        Ask ask = dossier.raise().ask();
        Round round = ask.round();
        Territory territory = dossier.raise().company().territory();
        String what = t.get("round." + (round == null ? "none" : round.name()));
        String where = territory == null ? t.get("territory.none") : t.of(territory.label());
        return ask.amount() == null ? what + ", " + where : what + ", " + amount(t, ask.amount(), ask) + ", " + where;
    }

    /** Millions where it is that much, in the currency of the ask. */
    private static String amount(Texts t, long amount, Ask ask) {
        boolean euros = ask.currency() == null || ask.currency().equals(Ask.EURO);
        return euros && amount >= MILLION ? t.millions(amount) : Facts.money(t, amount, ask.currency());
    }
}
