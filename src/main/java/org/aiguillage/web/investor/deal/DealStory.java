package org.aiguillage.web.investor.deal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.aiguillage.journal.Recorded;
import org.aiguillage.routing.DeclineReason;
import org.aiguillage.routing.ReferralEvent;
import org.aiguillage.routing.ReferralEvent.ReferralDeclined;
import org.aiguillage.routing.ReferralEvent.ReferralMoved;
import org.aiguillage.routing.ReferralEvent.ReferralParked;
import org.aiguillage.routing.ReferralEvent.ReferralResumed;
import org.aiguillage.routing.ReferralEvent.ReferralWaiting;
import org.aiguillage.routing.ReferralEvent.ReferralWithdrawn;
import org.aiguillage.routing.ReferralEvent.ReferralWon;
import org.aiguillage.web.investor.deal.DealView.Happening;
import org.aiguillage.web.sheet.Texts;
import org.jspecify.annotations.Nullable;

/** What happened to a deal, in words. */
record DealStory(Texts t) {

    /** The latest first. */
    List<Happening> of(List<Recorded<ReferralEvent>> events) {
        List<Happening> story = new ArrayList<>();
        events.forEach(it -> story.add(new Happening(
                what(it.fact()), said(it.fact()), t.moment(it.event().at()))));
        Collections.reverse(story);
        return story;
    }

    private String what(ReferralEvent fact) {
        if (fact instanceof ReferralMoved it) {
            return t.get("investor.story.moved", t.of(it.to().label()));
        } else if (fact instanceof ReferralWaiting it) {
            return t.get("investor.story.waiting." + it.on());
        } else if (fact instanceof ReferralResumed it) {
            return t.get(it.answer() == null ? "investor.story.resumed" : "investor.story.answered");
        } else if (fact instanceof ReferralParked it) {
            return t.get("investor.story.parked", t.date(it.until()));
        } else if (fact instanceof ReferralDeclined it) {
            return t.get("investor.story.declined", t.of(DeclineReason.said(it.reason())));
        } else if (fact instanceof ReferralWon it) {
            return t.get("investor.story.won", t.euros(it.amount()));
        }
        return t.get("investor.story." + fact.getClass().getSimpleName());
    }

    private static String said(ReferralEvent fact) {
        String text = null;
        if (fact instanceof ReferralWaiting it) {
            text = it.reason();
        } else if (fact instanceof ReferralResumed it) {
            text = it.answer();
        } else if (fact instanceof ReferralParked it) {
            text = it.reason();
        } else if (fact instanceof ReferralDeclined it) {
            text = it.comment();
        } else if (fact instanceof ReferralWithdrawn it) {
            text = it.reason();
        }
        return orEmpty(text);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
