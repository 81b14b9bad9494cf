package org.aiguillage.app;

import static java.util.Objects.requireNonNull;
import static org.aiguillage.app.TimeTrial.paris;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aiguillage.access.Caller;
import org.aiguillage.delay.Flag;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.delay.Target;
import org.aiguillage.routing.ReferralStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slowness goes up the federation: holder, territorial office, regional committee, each at its moment and once. */
class EscalationTest {
    private static final String FRIDAY = "2026-07-10T17:00";

    @Test
    void eachLevelIsReachedAtItsMomentAndToldToItsTarget(@TempDir Path folder) {
        try (TimeTrial trial = TimeTrial.at(folder, FRIDAY)) {
            trial.sent(5);
            trial.passTo("2026-10-01T09:00");

            List<Flag> flags = trial.flags();
            assertThat(flags)
                    .extracting(f -> f.raised().level())
                    .containsExactly(Level.WARNING, Level.BREACH, Level.TERRITORY, Level.REGION);
            assertThat(flags)
                    .extracting(f -> f.raised().reached())
                    .containsExactly(
                            paris("2026-07-17T17:00"),
                            paris("2026-07-20T17:00"),
                            paris("2026-07-27T17:00"),
                            paris("2026-08-03T17:00"));
            assertThat(flags)
                    .extracting(f -> f.raised().told())
                    .containsExactly(Target.HOLDER, Target.HOLDER, Target.TERRITORY, Target.REGION);
            assertThat(flags.get(2).raised().sentence().en())
                    .isEqualTo("The investor has held the dossier at stage \"Sent\" for 10 working days, against"
                            + " 5 working days allowed: the territorial office takes it up.");
            assertThat(trial.wiring().storage().verify()).isEmpty();
        }
    }

    @Test
    void aDossierOutsideTheSixTerritoriesGoesStraightToTheRegion(@TempDir Path folder) {
        try (TimeTrial trial = TimeTrial.at(folder, FRIDAY)) {
            trial.sent(5, null);
            trial.passTo("2026-10-01T09:00");

            assertThat(trial.levels()).containsExactly(Level.WARNING, Level.BREACH, Level.REGION);
            assertThat(trial.flags().get(2).raised().reached())
                    .as("when the office would have been told")
                    .isEqualTo(paris("2026-07-27T17:00"));
            assertThat(trial.flags().get(2).raised().told()).isEqualTo(Target.REGION);
        }
    }

    @Test
    void theTableSaysWhenAndToWhom(@TempDir Path folder) {
        try (TimeTrial trial = TimeTrial.at(folder, FRIDAY)) {
            trial.edit("tables/escalations.csv", "TERRITORY,*,5,TERRITORY", "TERRITORY,*,1,REGION");
            trial.edit("tables/escalations.csv", "BREACH,*,,HOLDER", "BREACH,*,,TERRITORY");
            trial.sent(5);
            trial.passTo("2026-07-22T09:00");

            assertThat(trial.flags())
                    .extracting(f -> f.raised().told())
                    .containsExactly(Target.HOLDER, Target.TERRITORY, Target.REGION);
            assertThat(trial.flags().get(2).raised().reached()).isEqualTo(paris("2026-07-21T17:00"));
        }
    }

    @Test
    void anAcknowledgedFlagKeepsItsClockAndAClearedOneSaysHowLateItWas(@TempDir Path folder) {
        try (TimeTrial trial = TimeTrial.at(folder, FRIDAY)) {
            String referral = trial.sent(5);
            trial.passTo("2026-07-21T09:00");
            Flag breach = trial.flags().get(1);
            trial.wiring().acknowledgeFlag().acknowledge(Caller.SYSTEM, breach.id(), "Je les appelle.");
            trial.passTo("2026-07-28T09:00");
            assertThat(trial.levels()).as("the clock went on").contains(Level.TERRITORY);

            trial.move(referral, ReferralStage.ACKNOWLEDGED);

            assertThat(trial.flags()).noneMatch(Flag::open);
            Flag cleared = trial.flags().get(1);
            Duration elapsed = requireNonNull(cleared.cleared()).elapsed();
            assertThat(elapsed).as("six days less an hour beyond the five").isEqualTo(Duration.ofHours(45 + 46));
            assertThat(cleared.late(elapsed)).isEqualTo(Duration.ofHours(46));
            assertThat(requireNonNull(cleared.acknowledged()).comment()).isEqualTo("Je les appelle.");
        }
    }

    @Test
    void whoHoldsTheBallIsAskedAloneAndComingBackToAStageIsANewVisit(@TempDir Path folder) {
        try (TimeTrial trial = TimeTrial.at(folder, "2026-09-07T09:00")) {
            String referral = trial.sent(5);
            trial.waitOn(referral, Holder.STARTUP);
            trial.passTo("2026-09-30T09:00");
            assertThat(trial.flags())
                    .as("the startup is late, the investor is not")
                    .isNotEmpty()
                    .allMatch(f -> f.raised().holder() == Holder.STARTUP);
            trial.resume(referral);
            trial.move(referral, ReferralStage.ACKNOWLEDGED);
            trial.move(referral, ReferralStage.FIRST_MEETING);
            trial.move(referral, ReferralStage.ANALYSIS);
            int analysed = trial.referral(referral).visit().number();
            trial.move(referral, ReferralStage.FIRST_MEETING);
            trial.move(referral, ReferralStage.ANALYSIS);

            assertThat(trial.referral(referral).visit().number()).isEqualTo(analysed + 2);
            assertThat(trial.referral(referral).visit().clockSince()).isEqualTo(trial.now());
        }
    }

    @Test
    void anInvestorThatIsRenamedKeepsNoClosureOfItsFormerName(@TempDir Path folder) {
        try (TimeTrial trial = TimeTrial.at(folder, "2026-07-31T09:00")) {
            String referral = trial.sent(5);
            trial.addRow("closures", "INVESTOR,Fonds Lent,2026-08-03,2026-08-28,NO,août,August");
            trial.rename(referral, "Fonds Vif");

            trial.passTo("2026-08-06T18:00");

            assertThat(trial.levels())
                    .as("at its moment, not when the closure would have let it")
                    .containsExactly(Level.WARNING, Level.BREACH);
        }
    }

    @Test
    void aClosureHoldsTheClockOfItsOwnInvestorOrOfficeOnly(@TempDir Path folder) {
        try (TimeTrial trial = TimeTrial.at(folder, "2026-07-31T09:00")) {
            String referral = trial.sent(5);
            Instant open = trial.due(referral);
            assertThat(open).isEqualTo(paris("2026-08-06T18:00"));
            trial.addRow("closures", "INVESTOR,Un Autre Fonds,2026-08-03,2026-08-28,NO,août,August");
            assertThat(trial.due(referral)).as("another's").isEqualTo(open);
            trial.addRow("closures", "TERRITORY,GRENOBLE,2026-08-03,2026-08-14,NO,fermeture,closing weeks");
            assertThat(trial.due(referral)).as("the office's").isEqualTo(open);
            trial.addRow("closures", "INVESTOR,Fonds Lent,2025-08-01,2025-08-31,YES,août,August");

            assertThat(trial.due(referral)).as("its own, every year").isEqualTo(paris("2026-09-04T18:00"));
            trial.waitOn(referral, Holder.CLUSTER);
            assertThat(trial.due(referral)).as("the office's, for the office").isEqualTo(paris("2026-08-18T18:00"));
        }
    }
}
