package org.aiguillage.sample;

import java.util.List;
import org.aiguillage.dossier.Round;
import org.aiguillage.routing.ReferralStage;

/**
 * How one dossier is to stand at the end.
 *
 * @param company its name, without the mark
 * @param stage the last one that its leading referral reaches
 */
record Story(String company, Round round, Ending ending, ReferralStage stage, Pace pace) {

    enum Ending {
        /** Never submitted. */
        DRAFT,
        /** Submitted, and still owing something. */
        INCOMPLETE,
        /** The leading investor has it. */
        ACTIVE,
        WAITING_STARTUP,
        WAITING_INVESTOR,
        WAITING_CLUSTER,
        PARKED,
        /** The leading investor has declined; others go on. */
        DECLINED,
        /** Every investor has declined, and the cluster must act. */
        REFUSED,
        /** The company has given up. */
        WITHDRAWN,
        /** The whole raise has come. */
        WON,
        /** A part of it has come, and others go on. */
        PART_WON
    }

    /** How much of what is allowed the last turn has taken. */
    enum Pace {
        EARLY(0.1, 0.6),
        WARNING(0.84, 0.94),
        BREACH(1.15, 1.6);

        final double least;
        final double most;

        Pace(double least, double most) {
            this.least = least;
            this.most = most;
        }
    }

    static List<Story> all() {
        return Rows.of("stories.csv").stream()
                .map(row -> new Story(
                        row.text("company"),
                        Round.valueOf(row.text("round")),
                        Ending.valueOf(row.text("ending")),
                        ReferralStage.valueOf(row.text("stage")),
                        Pace.valueOf(row.text("pace"))))
                .toList();
    }

    /** What its dice are named after. */
    String key() {
        return company + " " + round;
    }

    boolean submitted() {
        return ending != Ending.DRAFT;
    }

    boolean closes() {
        return ending == Ending.WON || ending == Ending.WITHDRAWN;
    }
}
