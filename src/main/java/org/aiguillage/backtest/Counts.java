package org.aiguillage.backtest;

/**
 * A back-test in figures.
 *
 * @param dossiers handed in within the period
 * @param changed of these, how many would have gone another way at all
 * @param elsewhere how many would have gained or lost an investor
 * @param reordered how many would have gone to the same investors, ranked or scored differently
 * @param moved deals that stay, at another rank or with another score
 * @param held mandates that receive the dossier neither way, held by one rulebook and refused by the other
 * @param sentBack dossiers that would have been sent back as incomplete
 * @param completed dossiers that would no longer have been sent back
 * @param putOff deals of the dossiers sent back
 * @param broughtForward deals of the dossiers no longer sent back
 * @param dealsBefore deals in all, under the baseline
 * @param decidedByOthers dossiers that were decided by a version that is neither of the two
 * @param unlikeRecorded dossiers for which the baseline decides otherwise than was decided then
 * @param explained dossiers whose every refusal was looked at for rules that never fire
 */
public record Counts(
        int dossiers,
        int changed,
        int elsewhere,
        int reordered,
        int gained,
        int lost,
        int moved,
        int held,
        int sentBack,
        int completed,
        int putOff,
        int broughtForward,
        int dealsBefore,
        int dealsAfter,
        int flagsBefore,
        int flagsAfter,
        int flagsRaised,
        int flagsDropped,
        int flagsMoved,
        int decidedByOthers,
        int unlikeRecorded,
        int explained) {}
