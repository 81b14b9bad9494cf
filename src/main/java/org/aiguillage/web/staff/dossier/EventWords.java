package org.aiguillage.web.staff.dossier;

import org.aiguillage.dossier.Document;
import org.aiguillage.dossier.DossierEvent;
import org.aiguillage.dossier.DossierEvent.ConsentGiven;
import org.aiguillage.dossier.DossierEvent.ConsentWithdrawn;
import org.aiguillage.dossier.DossierEvent.DocumentAdded;
import org.aiguillage.dossier.DossierEvent.DocumentsDeleted;
import org.aiguillage.dossier.DossierEvent.DossierFoundIncomplete;
import org.aiguillage.dossier.DossierEvent.DossierRouted;
import org.aiguillage.dossier.DossierEvent.DossierUndecided;
import org.aiguillage.dossier.DossierEvent.DossierWithdrawn;
import org.aiguillage.dossier.DossierEvent.DossierWon;
import org.aiguillage.dossier.DossierEvent.HoldEnded;
import org.aiguillage.dossier.DossierEvent.StageImported;
import org.aiguillage.routing.DeclineReason;
import org.aiguillage.routing.ReferralEvent;
import org.aiguillage.routing.ReferralEvent.ReferralDeclined;
import org.aiguillage.routing.ReferralEvent.ReferralMoved;
import org.aiguillage.routing.ReferralEvent.ReferralParked;
import org.aiguillage.routing.ReferralEvent.ReferralResumed;
import org.aiguillage.routing.ReferralEvent.ReferralWaiting;
import org.aiguillage.routing.ReferralEvent.ReferralWithdrawn;
import org.aiguillage.routing.ReferralEvent.ReferralWon;
import org.aiguillage.web.sheet.Texts;
import org.jspecify.annotations.Nullable;

/** What events say, in words for the staff. */
record EventWords(Texts t) {

    String of(DossierEvent fact) {
        String key = "staff.event." + fact.getClass().getSimpleName();
        if (fact instanceof StageImported it) {
            return t.get(key, t.of(it.stage().label()));
        } else if (fact instanceof DocumentAdded it) {
            return t.get(key, kind(it.document()));
        } else if (fact instanceof DocumentsDeleted it) {
            return t.get(key, it.documentIds().size());
        } else if (fact instanceof DossierFoundIncomplete it) {
            return t.get(key, it.missing().size(), t.get("holder." + it.owedBy()));
        } else if (fact instanceof DossierRouted it) {
            return t.get(key, it.routed(), it.held().size(), it.refused());
        } else if (fact instanceof DossierWon it) {
            return t.get(key, t.number(it.amount()));
        } else if (fact instanceof HoldEnded it) {
            return t.get(key + (it.routed() ? ".routed" : ".refused"));
        } else if (fact instanceof ConsentGiven it) {
            return t.get(key + (it.investorId() == null ? ".all" : ".one"));
        } else if (fact instanceof ConsentWithdrawn it) {
            return t.get(key + (it.investorId() == null ? ".all" : ".one"));
        }
        return t.get(key);
    }

    private String kind(Document document) {
        return t.get("investor.document." + document.kind());
    }

    String said(DossierEvent fact) {
        if (fact instanceof DossierWithdrawn it) {
            return orEmpty(it.reason());
        } else if (fact instanceof DossierUndecided it) {
            return t.of(it.sentence());
        }
        return fact instanceof DocumentAdded it ? it.document().name() : "";
    }

    /** @param investor by name */
    String of(ReferralEvent fact, String investor) {
        String key = "staff.event." + fact.getClass().getSimpleName();
        if (fact instanceof ReferralMoved it) {
            return t.get(key, investor, t.of(it.to().label()));
        } else if (fact instanceof ReferralWaiting it) {
            return t.get(key + "." + it.on(), investor);
        } else if (fact instanceof ReferralResumed it) {
            return t.get(key + (it.answer() == null ? "" : ".answered"), investor);
        } else if (fact instanceof ReferralParked it) {
            return t.get(key, investor, t.date(it.until()));
        } else if (fact instanceof ReferralDeclined it) {
            return t.get(key, investor, t.of(DeclineReason.said(it.reason())));
        } else if (fact instanceof ReferralWon it) {
            return t.get(key, investor, t.number(it.amount()));
        }
        return t.get(key, investor);
    }

    String said(ReferralEvent fact) {
        if (fact instanceof ReferralWaiting it) {
            return orEmpty(it.reason());
        } else if (fact instanceof ReferralResumed it) {
            return orEmpty(it.answer());
        } else if (fact instanceof ReferralParked it) {
            return orEmpty(it.reason());
        } else if (fact instanceof ReferralDeclined it) {
            return orEmpty(it.comment());
        }
        return fact instanceof ReferralWithdrawn it ? orEmpty(it.reason()) : "";
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
