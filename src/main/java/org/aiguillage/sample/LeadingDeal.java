package org.aiguillage.sample;

import java.time.LocalDate;
import org.aiguillage.delay.Holder;
import org.aiguillage.routing.ReferralStage;

/** The referral that makes the story of its dossier: it goes by the plan, to the end that the story wants. */
final class LeadingDeal {
    private static final double SOON = 0.1;

    private final Telling telling;
    private final Story story;
    private final LeadPlan plan;
    private final Deal deal;

    LeadingDeal(Telling telling, Story story, LeadPlan plan, Deal deal) {
        this.telling = telling;
        this.story = story;
        this.plan = plan;
        this.deal = deal;
    }

    /**
     * @param room what is left to find, euros
     * @param leadFound what the company does once it has a term sheet
     * @param withdraw what it does to give up
     */
    void plan(long room, Runnable leadFound, Runnable withdraw) {
        double ago = plan.submitted();
        ReferralStage to = ReferralStage.SENT;
        for (double dwell : plan.dwells()) {
            ago -= dwell;
            to = to.next().get(0);
            deal.move(ago, to);
            if (to == ReferralStage.TERM_SHEET) {
                deal.note(ago - SOON, r -> true, leadFound);
            }
        }
        end(room, withdraw);
    }

    private void end(long room, Runnable withdraw) {
        double ago = plan.last();
        switch (story.ending()) {
            case DRAFT, INCOMPLETE, ACTIVE -> {}
            case WAITING_STARTUP -> deal.waitOn(ago, Holder.STARTUP);
            case WAITING_INVESTOR -> deal.waitOn(ago, Holder.INVESTOR);
            case WAITING_CLUSTER -> deal.waitOn(ago, Holder.CLUSTER);
            case PARKED -> deal.park(ago, soon());
            case DECLINED, REFUSED -> deal.decline(ago);
            case WITHDRAWN -> deal.note(ago, r -> true, withdraw);
            case WON -> deal.win(ago, room);
            case PART_WON -> deal.win(ago, room / 3);
        }
    }

    private LocalDate soon() {
        return telling.timeline().today().plusDays(15 + deal.dice().nextInt(40));
    }
}
