package org.aiguillage.sample;

import java.util.Random;
import org.aiguillage.delay.Holder;
import org.aiguillage.routing.ReferralStage;
import org.aiguillage.sample.Story.Ending;
import org.jspecify.annotations.Nullable;

/** A referral beside the leading one: it goes on within its allowance until its investor declines or now has come. */
final class OtherDeal {
    private static final double JUST_NOW = 0.1;

    private final Telling telling;
    private final Story story;
    private final LeadPlan plan;
    private final Deal deal;
    private final Random dice;

    OtherDeal(Telling telling, Story story, LeadPlan plan, Deal deal) {
        this.telling = telling;
        this.story = story;
        this.plan = plan;
        this.deal = deal;
        this.dice = deal.dice();
    }

    void plan() {
        double sent = telling.timeline().daysSince(deal.sent().visit().since());
        if (story.ending() == Ending.REFUSED) {
            deal.decline(Math.max(plan.last(), sent - Invention.between(dice, 0.3, 2.9)));
        } else {
            stay(ReferralStage.SENT, sent);
        }
    }

    /** @param since how long ago the stage began */
    private void stay(ReferralStage stage, double since) {
        double allowed = telling.paces().allowed(stage.name(), Holder.INVESTOR, story.round(), promised(stage));
        double until = since - allowed * Invention.between(dice, 0.3, 0.75);
        if (stage != ReferralStage.SENT && dice.nextInt(8) == 0) {
            until = ask(since, until);
        } else if (stage != ReferralStage.SENT && dice.nextInt(12) == 0 && since > allowed) {
            until = setAside(since, until);
        } else if (dice.nextInt(16) == 0 && until > allowed) {
            // Some were late and are no more: their flags are in the history.
            until -= allowed * Invention.between(dice, 0.3, 0.6);
        }
        if (until > JUST_NOW) {
            leave(stage, until);
        }
    }

    /** A question to the startup, and its answer in good time; the later end of the stay. */
    private double ask(double since, double until) {
        double asked = since - (since - until) / 3;
        double took = Invention.between(dice, 0.5, 2.5);
        deal.waitOn(asked, Holder.STARTUP);
        deal.answer(asked - took);
        return until - took;
    }

    /** Put aside until a day that is past by now, on which it woke by itself. */
    private double setAside(double since, double until) {
        double aside = since - (since - until) / 3;
        double took = Invention.between(dice, 2, 5);
        if (aside > took) {
            deal.park(aside, telling.timeline().day(aside - took));
        }
        return until - took;
    }

    private void leave(ReferralStage stage, double ago) {
        if (dice.nextDouble() < declining(stage)) {
            deal.decline(ago);
        } else {
            ReferralStage next = stage.next().get(0);
            deal.move(ago, next);
            stay(next, ago);
        }
    }

    private @Nullable Integer promised(ReferralStage stage) {
        return stage == ReferralStage.SENT ? deal.sent().sent().promisedDays() : null;
    }

    /** Few meet whom they would not finance; nobody beside the lead goes further than a term sheet. */
    private static double declining(ReferralStage stage) {
        return switch (stage) {
            case SENT -> 0.4;
            case ACKNOWLEDGED -> 0.25;
            case FIRST_MEETING, ANALYSIS, INVESTMENT_COMMITTEE -> 0.4;
            case TERM_SHEET, DUE_DILIGENCE, LEGAL_DOCUMENTATION, FUNDS_RECEIVED -> 1;
        };
    }
}
