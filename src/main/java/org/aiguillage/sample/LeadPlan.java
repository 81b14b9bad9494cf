package org.aiguillage.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.aiguillage.delay.Holder;
import org.aiguillage.routing.ReferralStage;
import org.aiguillage.sample.Story.Pace;

/**
 * When a story's leading referral moves, planned backwards from where it is to stand. All in working days.
 *
 * @param dwells how long it stays in each stage before the last one
 * @param before how long it stays in the last stage before what happens last there
 * @param last how long ago that was
 */
record LeadPlan(List<Double> dwells, double before, double last) {

    static LeadPlan of(Story story, Paces paces, Random dice) {
        List<Double> dwells = new ArrayList<>();
        for (ReferralStage stage : ReferralStage.values()) {
            if (stage.compareTo(story.stage()) < 0) {
                dwells.add(dwell(stage, story, paces, dice));
            }
        }
        return new LeadPlan(dwells, before(story, paces, dice), last(story, paces, dice));
    }

    /** How long ago the dossier was submitted. */
    double submitted() {
        return dwells.stream().mapToDouble(d -> d).sum() + before + last;
    }

    private static double dwell(ReferralStage stage, Story story, Paces paces, Random dice) {
        if (stage == ReferralStage.SENT) {
            return Invention.between(dice, 0.5, 2.5);
        }
        return paces.allowed(stage, Holder.INVESTOR, story.round()) * Invention.between(dice, 0.25, 0.6);
    }

    private static double before(Story story, Paces paces, Random dice) {
        return switch (story.ending()) {
            case DRAFT, INCOMPLETE, ACTIVE -> 0;
            case WAITING_STARTUP, WAITING_INVESTOR, WAITING_CLUSTER, PARKED -> Invention.between(dice, 0.4, 1.2);
            case DECLINED, REFUSED, WITHDRAWN, WON, PART_WON -> dwell(story.stage(), story, paces, dice);
        };
    }

    private static double last(Story story, Paces paces, Random dice) {
        return switch (story.ending()) {
            case DRAFT -> Invention.between(dice, 1, 12);
            case INCOMPLETE -> turn("COMPLETENESS_CHECK", Holder.STARTUP, story, paces, dice);
            case REFUSED ->
                turn(
                        story.stage() == ReferralStage.SENT ? "ROUTED" : "IN_PROGRESS",
                        Holder.CLUSTER,
                        story,
                        paces,
                        dice);
            case ACTIVE ->
                story.stage() == ReferralStage.SENT
                        ? firstAnswer(story, dice)
                        : turn(story.stage().name(), Holder.INVESTOR, story, paces, dice);
            case WAITING_INVESTOR -> turn(story.stage().name(), Holder.INVESTOR, story, paces, dice);
            case WAITING_STARTUP -> turn(story.stage().name(), Holder.STARTUP, story, paces, dice);
            case WAITING_CLUSTER -> turn(story.stage().name(), Holder.CLUSTER, story, paces, dice);
            case PARKED, DECLINED, PART_WON -> Invention.between(dice, 2, 10);
            case WITHDRAWN, WON -> Invention.between(dice, 10, 26);
        };
    }

    private static double turn(String stage, Holder holder, Story story, Paces paces, Random dice) {
        Pace pace = story.pace();
        return paces.allowed(stage, holder, story.round(), null) * Invention.between(dice, pace.least, pace.most);
    }

    /** Nobody knows yet what the first investor promises: under the shortest promise, or beyond the longest. */
    private static double firstAnswer(Story story, Random dice) {
        return story.pace() == Pace.EARLY ? Invention.between(dice, 0.3, 2.5) : Invention.between(dice, 11.5, 14);
    }
}
