package org.aiguillage.routing;

import java.util.ArrayList;
import java.util.List;
import org.aiguillage.language.Sentence;

/** How far a deal has come with one investor, in order. */
public enum ReferralStage {
    SENT("Envoyé", "Sent"),
    ACKNOWLEDGED("Accusé de réception", "Acknowledged"),
    FIRST_MEETING("Premier rendez-vous", "First meeting"),
    ANALYSIS("Analyse", "Analysis"),
    INVESTMENT_COMMITTEE("Comité d’investissement", "Investment committee"),
    TERM_SHEET("Lettre d’intention", "Term sheet"),
    DUE_DILIGENCE("Audits", "Due diligence"),
    LEGAL_DOCUMENTATION("Documentation juridique", "Legal documentation"),
    FUNDS_RECEIVED("Fonds reçus", "Funds received");

    private final Sentence label;

    ReferralStage(String fr, String en) {
        this.label = new Sentence(fr, en);
    }

    public Sentence label() {
        return label;
    }

    /** Where a deal can go from here: one step on, or back to any stage it has been through; nothing is unsent. */
    public List<ReferralStage> next() {
        List<ReferralStage> stages = List.of(values());
        int here = stages.indexOf(this);
        List<ReferralStage> possible = new ArrayList<>(stages.subList(here + 1, Math.min(here + 2, stages.size())));
        possible.addAll(stages.subList(Math.min(1, here), here));
        return possible;
    }

    /** Whether money may follow from here. */
    public boolean canWin() {
        return compareTo(TERM_SHEET) >= 0;
    }
}
