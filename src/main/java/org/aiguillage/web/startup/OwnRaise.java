package org.aiguillage.web.startup;

import org.aiguillage.access.Account;
import org.aiguillage.delay.Holder;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.refusal.Refused;
import org.aiguillage.routing.Referrals;

/** The raises of whoever asks, and what they may change of them. */
record OwnRaise(Dossiers dossiers, Referrals referrals) {

    /** @throws Refused NOT_FOUND for another company's */
    Dossier of(Account who, String id) {
        return dossiers.find(id, who.scope()).orElseThrow(Refused::notFound);
    }

    /** Whether the company may change it: as a draft, when it came back, and while an investor waits for an answer. */
    boolean inHand(Account who, Dossier dossier) {
        return dossier.withStartup()
                || referrals.of(dossier.id(), who.scope()).stream()
                        .anyMatch(r -> r.status().open() && r.waitsOn(Holder.STARTUP));
    }
}
