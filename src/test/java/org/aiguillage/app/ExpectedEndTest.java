package org.aiguillage.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.aiguillage.access.Scope;
import org.aiguillage.delay.Holder;
import org.aiguillage.dossier.Dossier;
import org.aiguillage.observatory.Forecasts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The end of a stay is foreseen while its own clock runs. */
class ExpectedEndTest {
    @Test
    void whatAllInvestorsHaveTurnedDownIsNotForeseenByHowLongInvestorsTake(@TempDir Path folder) {
        try (TimeTrial trial = TimeTrial.at(folder, "2026-09-07T09:00")) {
            String referral = trial.sent(5);
            trial.passTo("2026-09-08T09:00");
            trial.decline(referral);
            Dossier dossier = trial.wiring()
                    .storage()
                    .dossiers()
                    .find(trial.referral(referral).dossierId(), Scope.ALL)
                    .orElseThrow();
            assertThat(dossier.visit().holder()).isEqualTo(Holder.CLUSTER);

            Forecasts.OfDossier forecast = trial.wiring().forecasts().of(dossier, List.of(), Scope.ALL);

            assertThat(forecast.expected()).isNull();
        }
    }
}
