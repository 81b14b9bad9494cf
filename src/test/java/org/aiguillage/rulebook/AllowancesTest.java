package org.aiguillage.rulebook;

import static org.aiguillage.rulebook.Sample.SHIPPED;
import static org.aiguillage.rulebook.Sample.turn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.aiguillage.delay.Allowance;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.dossier.Stage;
import org.aiguillage.routing.ReferralStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How long each may hold the ball, and what is said when it is too long. */
final class AllowancesTest {
    private static final Duration DAY = Duration.ofHours(9);

    @ParameterizedTest
    @EnumSource(ReferralStage.class)
    void everyStageOfAReferralHasAClockForEveryHolder(ReferralStage stage) {
        for (Holder holder : Holder.values()) {
            assertThat(allowance(stage.name(), holder, null, null)).isPresent();
            assertThat(allowance(stage.name(), holder, "GROWTH", null)).isPresent();
        }
    }

    @Test
    void aDossierHasAClockWhereNoReferralCarriesIt() {
        assertThat(allowance(Stage.COMPLETENESS_CHECK.name(), Holder.STARTUP, null, null))
                .isPresent();
        assertThat(allowance(Stage.COMPLETENESS_CHECK.name(), Holder.CLUSTER, null, null))
                .isPresent();
        assertThat(allowance(Stage.ROUTED.name(), Holder.CLUSTER, null, null)).isPresent();
        assertThat(allowance(Stage.IN_PROGRESS.name(), Holder.CLUSTER, null, null))
                .isPresent();
        assertThat(allowance(Stage.DRAFT.name(), Holder.STARTUP, null, null)).isEmpty();
        assertThat(allowance(Stage.ROUTED.name(), Holder.INVESTOR, null, null)).isEmpty();
        assertThat(allowance(Stage.IN_PROGRESS.name(), Holder.INVESTOR, null, null))
                .isEmpty();
    }

    @Test
    void aPromiseOfAFirstAnswerCountsInFullDaysOfTheCalendar() {
        assertThat(allowance("SENT", Holder.INVESTOR, "SERIES_A", 3)
                        .orElseThrow()
                        .working())
                .isEqualTo(Duration.ofHours(27));
        assertThat(SHIPPED.allowance(turn("SENT", Holder.INVESTOR, null, 3), Duration.ofHours(7))
                        .orElseThrow()
                        .working())
                .isEqualTo(Duration.ofHours(21));
    }

    @Test
    void aPromiseBindsNobodyElse() {
        assertThat(allowance("SENT", Holder.STARTUP, "SERIES_A", 99))
                .isEqualTo(allowance("SENT", Holder.STARTUP, null, null));
    }

    @Test
    void aRowOfTheRoundComesBeforeTheRowOfAllRounds() {
        Duration seed = allowance("ANALYSIS", Holder.INVESTOR, "SEED", null)
                .orElseThrow()
                .working();
        Duration growth = allowance("ANALYSIS", Holder.INVESTOR, "GROWTH", null)
                .orElseThrow()
                .working();
        assertThat(seed).isLessThan(growth);
    }

    @Test
    void anAlertSaysWhoWhereHowLongAndAgainstWhat() {
        Allowance allowance = allowance("SENT", Holder.INVESTOR, null, 5).orElseThrow();
        assertThat(SHIPPED.alert(turn("SENT", Holder.INVESTOR, null, 5), Level.BREACH, Duration.ofHours(45), allowance))
                .hasValueSatisfying(alert -> {
                    assertThat(alert.ruleId()).isEqualTo("delay-breach");
                    assertThat(alert.sentence().fr())
                            .isEqualTo("L’investisseur tient le dossier au stade « Envoyé » depuis 5 jours ouvrés ; le"
                                    + " délai imparti était de 5 jours ouvrés.");
                    assertThat(alert.sentence().en())
                            .isEqualTo(
                                    "The investor has held the dossier at stage \"Sent\" for 5 working days; the time"
                                            + " allowed was 5 working days.");
                });
    }

    private static Optional<Allowance> allowance(
            String stage,
            Holder holder,
            @org.jspecify.annotations.Nullable String round,
            @org.jspecify.annotations.Nullable Integer promisedDays) {
        return SHIPPED.allowance(turn(stage, holder, round, promisedDays), DAY);
    }
}
