package org.aiguillage.web.sheet;

import org.aiguillage.cluster.Territory;
import org.aiguillage.dossier.Ask;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Round;
import org.jspecify.annotations.Nullable;

/** A raise in a few words. */
public final class Raised {
    private Raised() {}

    /** E.g. {@code Série A, 3,2 M€, Grenoble}. */
    public static String in(Texts t, Dossier dossier) {
        String what = round(t, dossier.raise().ask().round());
        String where = territory(t, dossier.raise().company().territory());
        Ask ask = dossier.raise().ask();
        return ask.amount() == null
                ? what + ", " + where
                : what + ", " + new Money(t, ask.currency()).inShort(ask.amount()) + ", " + where;
    }

    public static String round(Texts t, @Nullable Round round) {
        return t.get("round." + (round == null ? "none" : round.name()));
    }

    public static String territory(Texts t, @Nullable Territory territory) {
        return territory == null ? t.get("territory.none") : t.of(territory.label());
    }
}
