package org.aiguillage.web.investor.deal;

import java.util.ArrayList;
import java.util.List;
import org.aiguillage.dossier.Status;
import org.aiguillage.routing.DeclineReason;
import org.aiguillage.routing.Referral;
import org.aiguillage.routing.ReferralStage;
import org.aiguillage.web.investor.deal.DealView.Moves;
import org.aiguillage.web.sheet.Option;
import org.aiguillage.web.sheet.Texts;

/** What can be done to a deal now. */
record DealMoves(Texts t) {

    Moves of(Referral deal) {
        List<String> possible = deal.possible();
        List<Option> on = new ArrayList<>();
        List<Option> back = new ArrayList<>();
        for (ReferralStage to : ReferralStage.values()) {
            if (possible.contains("moves:" + to) && to != ReferralStage.FUNDS_RECEIVED) {
                boolean forward = to.compareTo(deal.stage()) > 0;
                (forward ? on : back).add(forward ? step(to) : new Option(to.name(), t.of(to.label())));
            }
        }
        return new Moves(
                on,
                back,
                possible.contains("resumption") ? t.get("investor.resume." + interruption(deal)) : "",
                possible.contains("waiting") && !(deal.status() instanceof Status.Waiting),
                possible.contains("parking"),
                possible.contains("declination"),
                possible.contains("win"),
                Option.named(DeclineReason.class, reason -> t.of(reason.label())));
    }

    private Option step(ReferralStage to) {
        return new Option(to.name(), t.get("investor.move." + to));
    }

    private static String interruption(Referral deal) {
        return deal.status() instanceof Status.Parked ? "parked" : "waiting";
    }
}
