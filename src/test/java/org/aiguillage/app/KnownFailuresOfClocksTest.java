package org.aiguillage.app;

import static org.aiguillage.app.TimeTrial.paris;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.aiguillage.access.Caller;
import org.aiguillage.access.Scope;
import org.aiguillage.cluster.Territory;
import org.aiguillage.delay.Calendars;
import org.aiguillage.delay.DueIndex;
import org.aiguillage.delay.Flag;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.dossier.Raise;
import org.aiguillage.routing.Referral;
import org.aiguillage.routing.ReferralStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Failures that other trackers of time are known for, each by its name; here is what happens instead. */
class KnownFailuresOfClocksTest {
    private static final String FRIDAY = "2026-07-10T17:00";

    @TempDir
    @SuppressWarnings("NullAway.Init") // Made before each test.
    Path folder;

    @Test
    void aCalendarEditThatDoesNotMoveDeadlines() {
        try (TimeTrial trial = TimeTrial.at(folder, FRIDAY)) {
            String referral = trial.sent(5);
            assertThat(trial.due(referral)).isEqualTo(paris("2026-07-20T17:00"));

            trial.addRow("closures", "ALL,,2026-07-13,2026-07-17,NO,pont,bridge");

            assertThat(trial.due(referral)).isEqualTo(paris("2026-07-24T17:00"));
            trial.passTo("2026-07-24T16:59");
            assertThat(trial.levels()).as("armed anew").containsExactly(Level.WARNING);
            trial.passTo("2026-07-24T17:00");
            assertThat(trial.levels()).containsExactly(Level.WARNING, Level.BREACH);
        }
    }

    @Test
    void aReleaseWithOtherHolidaysThatLeavesOldDeadlinesArmed() {
        try (TimeTrial trial = TimeTrial.at(folder, FRIDAY)) {
            trial.sent(5);
            Wiring wiring = trial.wiring();
            DueIndex index = wiring.storage().dueIndex();
            String rulebook = wiring.rulebook().version();
            wiring.deriveClocks().ifNeeded(wiring.journal(), rulebook);
            DueIndex.Derived derived = index.derivedWith().orElseThrow();
            DueIndex.Due armed = index.due(paris("2026-08-01T00:00"), null, 1).get(0);
            wiring.journal().change("system", change -> index.take(armed));

            wiring.deriveClocks().ifNeeded(wiring.journal(), rulebook);
            assertThat(index.due(paris("2026-08-01T00:00"), null, 1)).doesNotContain(armed);

            wiring.journal().change("system", change -> {
                index.derivedWith(new DueIndex.Derived(rulebook, "the hours of another release"));
                return change.at();
            });
            wiring.deriveClocks().ifNeeded(wiring.journal(), rulebook);

            assertThat(index.due(paris("2026-08-01T00:00"), null, 1)).contains(armed);
            assertThat(index.derivedWith()).contains(derived);
        }
    }

    @Test
    void holdTimeAddedAsWallTime() {
        try (TimeTrial trial = TimeTrial.at(folder, "2026-09-04T09:00")) {
            String referral = trial.sent(5);
            assertThat(trial.due(referral)).isEqualTo(paris("2026-09-10T18:00"));
            trial.passTo("2026-09-04T17:00");
            trial.waitOn(referral, Holder.STARTUP);
            trial.passTo("2026-09-07T10:00");
            trial.resume(referral);

            assertThat(trial.due(referral))
                    .as("65 hours on the wall, of which two were worked")
                    .isEqualTo(paris("2026-09-11T11:00"));
        }
    }

    @Test
    void pauseAndDeadlineInDifferentUnits() {
        try (TimeTrial trial = TimeTrial.at(folder, "2026-09-07T09:00")) {
            String referral = trial.sent(5);
            trial.waitOn(referral, Holder.STARTUP);
            trial.passTo("2026-09-08T09:00");
            trial.resume(referral);

            assertThat(trial.due(referral))
                    .as("a pause of one working day moves five working days by one working day")
                    .isEqualTo(paris("2026-09-14T18:00"));
        }
    }

    @Test
    void pausesLostWhenTheAllowanceChanges() {
        try (TimeTrial trial = TimeTrial.at(folder, "2026-09-07T09:00")) {
            String referral = trial.sent(5);
            trial.move(referral, ReferralStage.ACKNOWLEDGED);
            trial.waitOn(referral, Holder.STARTUP);
            trial.passTo("2026-09-09T09:00");
            trial.resume(referral);
            assertThat(trial.due(referral)).isEqualTo(paris("2026-09-15T18:00"));

            trial.edit("tables/allowances.csv", "ACKNOWLEDGED,INVESTOR,*,5,0.8", "ACKNOWLEDGED,INVESTOR,*,7,0.8");

            assertThat(trial.due(referral)).as("two days waited, seven allowed").isEqualTo(paris("2026-09-17T18:00"));
            trial.passTo("2026-09-17T17:59");
            assertThat(trial.levels()).containsExactly(Level.WARNING);
        }
    }

    @Test
    void aWarningAtMidnightOrOnTheDeadlineItself() {
        try (TimeTrial trial = TimeTrial.at(folder, FRIDAY)) {
            for (String sent : List.of(FRIDAY, "2026-07-11T03:00", "2026-07-14T00:00", "2026-07-15T18:00")) {
                trial.passTo(sent);
                String referral = trial.sent(1);
                Instant due = trial.due(referral);
                assertThat(trial.deadline(referral).at(Level.WARNING))
                        .hasValueSatisfying(warning -> assertThat(warning).isBefore(due));
                assertThat(trial.deadline(referral).moments().values()).allSatisfy(KnownFailuresOfClocksTest::isWorked);
            }
            trial.edit("tables/allowances.csv", "ACKNOWLEDGED,INVESTOR,*,5,0.8", "ACKNOWLEDGED,INVESTOR,*,5,1");
            String referral = trial.sent(1);
            trial.move(referral, ReferralStage.ACKNOWLEDGED);
            assertThat(trial.deadline(referral).at(Level.WARNING))
                    .as("who is told at the deadline is not warned")
                    .isEmpty();
        }
    }

    private static void isWorked(Instant moment) {
        LocalTime time = LocalDateTime.ofInstant(moment, Calendars.PARIS).toLocalTime();
        assertThat(time).isAfter(LocalTime.of(9, 0)).isBeforeOrEqualTo(LocalTime.of(18, 0));
    }

    @Test
    void endlessRepeats() {
        try (TimeTrial trial = TimeTrial.at(folder, FRIDAY)) {
            trial.sent(5);
            trial.passTo("2026-09-01T09:00");
            for (int i = 0; i < 5; i++) {
                trial.tick();
            }
            trial.addRow("closures", "INVESTOR,Un Autre Fonds,2026-07-13,2026-07-17,NO,août,August");
            trial.tick();

            assertThat(trial.levels()).containsExactly(Level.WARNING, Level.BREACH, Level.TERRITORY, Level.REGION);
        }
    }

    @Test
    void aNewDeadlineSwallowedByAOnceADayLimit() {
        try (TimeTrial trial = TimeTrial.at(folder, "2026-09-07T12:00")) {
            trial.move(trial.sent(5), ReferralStage.ACKNOWLEDGED);
            trial.passTo("2026-09-11T12:00");
            assertThat(trial.levels()).containsExactly(Level.WARNING);

            trial.edit("tables/allowances.csv", "ACKNOWLEDGED,INVESTOR,*,5,0.8", "ACKNOWLEDGED,INVESTOR,*,5.1,0.8");
            trial.passTo("2026-09-11T13:00");

            assertThat(trial.flags())
                    .as("the deadline has moved, and so has its warning, the same day")
                    .extracting(f -> f.raised().reached())
                    .containsExactly(paris("2026-09-11T12:00"), paris("2026-09-11T12:43:12"));
        }
    }

    @Test
    void levelsMissedWhileDown() {
        try (TimeTrial trial = TimeTrial.at(folder, FRIDAY)) {
            trial.sent(5);
            trial.sleepTo("2026-11-02T08:00");
            trial.tick();

            assertThat(trial.flags())
                    .extracting(f -> f.raised().reached())
                    .as("each once, with its true moment")
                    .containsExactly(
                            paris("2026-07-17T17:00"),
                            paris("2026-07-20T17:00"),
                            paris("2026-07-27T17:00"),
                            paris("2026-08-03T17:00"));
            assertThat(trial.flags().stream().map(Flag::id)).as("oldest first").isSorted();
        }
    }

    @Test
    void timeLostThatPassedWhileDownAfterAParking() {
        try (TimeTrial trial = TimeTrial.at(folder, "2026-09-07T09:00")) {
            String referral = trial.sent(5);
            trial.park(referral, "2026-09-14");
            trial.sleepTo("2026-09-30T09:00");
            trial.tick();

            assertThat(trial.due(referral)).as("awake since its day").isEqualTo(paris("2026-09-18T18:00"));
            assertThat(trial.flags())
                    .extracting(f -> f.raised().reached())
                    .containsExactly(paris("2026-09-17T18:00"), paris("2026-09-18T18:00"), paris("2026-09-25T18:00"));
            assertThat(trial.wiring().storage().verify()).isEmpty();
        }
    }

    @Test
    void twoPausesInOneMinute() {
        try (TimeTrial trial = TimeTrial.at(folder, "2026-09-07T09:00")) {
            String referral = trial.sent(5);
            trial.passTo("2026-09-07T10:00:00");
            trial.waitOn(referral, Holder.STARTUP);
            trial.passTo("2026-09-07T10:00:10");
            trial.resume(referral);
            trial.passTo("2026-09-07T10:00:30");
            trial.waitOn(referral, Holder.CLUSTER);
            trial.passTo("2026-09-07T10:00:45");
            trial.resume(referral);
            trial.waitOn(referral, Holder.STARTUP);
            trial.resume(referral);

            assertThat(trial.due(referral))
                    .as("ten seconds and fifteen, and a pause of no length")
                    .isEqualTo(paris("2026-09-14T09:00:25"));
        }
    }

    @Test
    void todaysOffsetAppliedToLastWinter() {
        try (TimeTrial trial = TimeTrial.at(folder, "2026-10-23T17:00")) {
            String referral = trial.sent(5);

            assertThat(trial.due(referral))
                    .as("sent in summer time, due in winter time, at the same hour of the day")
                    .isEqualTo(Instant.parse("2026-10-30T16:00:00Z"));
            trial.passTo("2027-04-01T09:00");
            assertThat(trial.flags().get(1).raised().reached()).isEqualTo(Instant.parse("2026-10-30T16:00:00Z"));
        }
    }

    @Test
    void daysOf24HoursShownWhereAWorkingDayIsMeant() {
        try (TimeTrial trial = TimeTrial.at(folder, FRIDAY)) {
            trial.sent(5);
            trial.passTo("2026-07-20T17:00");

            Flag breach = trial.flags().get(1);
            assertThat(breach.raised().allowance()).isEqualTo(Duration.ofHours(45));
            assertThat(breach.raised().sentence().en()).contains("for 5 working days");
            assertThat(breach.raised().sentence().fr()).contains("depuis 5 jours ouvrés");
        }
    }

    @Test
    void aClockRestartedBySmallTalk() {
        try (TimeTrial trial = TimeTrial.at(folder, FRIDAY)) {
            String referral = trial.sent(5);
            trial.passTo("2026-07-17T17:00");
            Instant since = trial.referral(referral).visit().clockSince();
            Instant due = trial.due(referral);

            trial.wiring()
                    .acknowledgeFlag()
                    .acknowledge(Caller.SYSTEM, trial.flags().get(0).id(), "Vu.");
            Dossier dossier = trial.wiring()
                    .storage()
                    .dossiers()
                    .find(trial.referral(referral).dossierId(), Scope.ALL)
                    .orElseThrow();
            Raise raise = dossier.raise().withAsk(dossier.raise().ask().withLeadFound(true));
            trial.wiring().changeDossier().change(Caller.SYSTEM, dossier.id(), null, raise);
            trial.wiring().explainDossier().verdicts(Caller.SYSTEM, dossier.id());

            assertThat(trial.referral(referral).visit().clockSince()).isEqualTo(since);
            assertThat(trial.due(referral)).isEqualTo(due);
            trial.passTo("2026-07-20T17:00");
            assertThat(trial.levels()).containsExactly(Level.WARNING, Level.BREACH);
        }
    }

    @Test
    void aLimitThatSkipsCasesWhenManyAreDueAtOnce() {
        try (TimeTrial trial = TimeTrial.at(folder, FRIDAY)) {
            trial.mandates(230, 5);
            List<Referral> referrals = trial.referrals(Territory.LYON);
            trial.passTo("2026-07-17T17:00");

            long warned = referrals.stream()
                    .filter(r ->
                            trial.wiring().storage().flags().openOf(r.subject()).size() == 1)
                    .count();
            assertThat(warned).isEqualTo(230);
        }
    }
}
