package org.aiguillage.web.staff;

import org.aiguillage.cluster.Territory;
import org.aiguillage.dossier.Ask;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Round;
import org.aiguillage.web.sheet.Texts;
import org.jspecify.annotations.Nullable;

/** A raise in a few words. */
final class RaiseWords {
    private static final long MILLION = 1_000_000;

    private RaiseWords() {}

    /** E.g. {@code Série A, 3,2 M€, Grenoble}. */
    static String of(Texts t, Dossier dossier) {
        String what = round(t, dossier.raise().ask().round());
        String where = territory(t, dossier.raise().company().territory());
        Ask ask = dossier.raise().ask();
        return ask.amount() == null ? what + ", " + where : what + ", " + amount(t, ask.amount(), ask) + ", " + where;
    }

    static String round(Texts t, @Nullable Round round) {
        return t.get("round." + (round == null ? "none" : round.name()));
    }

    static String territory(Texts t, @Nullable Territory territory) {
        return territory == null ? t.get("territory.none") : t.of(territory.label());
    }

    /** Millions where it is that much, in the currency of the ask. */
    static String amount(Texts t, long amount, Ask ask) {
        String currency = ask.currency();
        if (currency != null && !currency.equals(Ask.EURO)) {
            return t.get("staff.amount.other", t.number(amount), currency);
        }
        return amount < MILLION ? t.euros(amount) : t.millions(amount);
    }
}
