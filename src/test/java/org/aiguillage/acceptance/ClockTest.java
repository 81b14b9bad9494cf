package org.aiguillage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.aiguillage.acceptance.Service.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock for trials moves by its task only, and what stands in the journal stands after a restart. */
class ClockTest {
    private static final String FRIDAY = "2026-07-10T15:00:00Z";

    @Test
    void anAdvanceThatIsNoneIsRefusedAndMovesNothing(@TempDir Path folder) {
        try (Service service = Service.start(folder, FRIDAY)) {
            for (String advance : List.of(
                    "",
                    "?advance=",
                    "?advance=tomorrow",
                    "?advance=-PT1H",
                    "?advance=P1Y",
                    "?advance=P3651D",
                    "?advance=PT99999999999999H",
                    "?advance=PT1H&advance=PT2H")) {
                Answer answer = service.task("clock" + advance);
                assertThat(answer.status()).as(advance).isEqualTo(400);
                assertThat(answer.raw().body()).as(advance).contains("PT48H");
            }
            assertThat(service.task("clock?advance=PT0S").ok(200).raw().body()).contains(FRIDAY);
        }
    }

    @Test
    void theSystemsOwnClockHasNoSuchTask(@TempDir Path folder) {
        try (Service service = Service.start(folder, "system")) {
            assertThat(service.task("clock?advance=PT1H").status()).isEqualTo(404);
        }
    }

    @Test
    void aRestartFindsEverythingAndOpensTheAdministratorOnce(@TempDir Path folder) {
        String dossier;
        String account;
        try (Service service = Service.start(folder, FRIDAY)) {
            service.advance(Duration.ofHours(3));
            Cast cast = new Cast(service);
            cast.mandate(cast.investor("Fonds qui dure"), ", 'responseDays': 5");
            dossier = cast.completeDraft(Cast.SIREN, "");
            cast.submit(dossier).ok(200);
            account = service.get(Service.ADMIN, "/api/accounts/me").ok(200).text("/id");
        }
        try (Service service = Service.start(folder, FRIDAY)) {
            assertThat(service.get(Service.ADMIN, "/api/accounts/me").ok(200).text("/id"))
                    .isEqualTo(account);
            assertThat(new Cast(service).referral(dossier).at("/since").asText())
                    .isEqualTo("2026-07-10T18:00:00Z");
            assertThat(service.task("clock?advance=PT0S").raw().body()).contains("2026-07-10T18:00:00Z");
        }
    }

    @Test
    void aClockOrATokenThatCannotServeStopsTheStartWithItsReason(@TempDir Path folder) {
        assertThatThrownBy(() -> Service.start(folder, "tomorrow")).rootCause().hasMessageContaining("tomorrow");
        assertThatThrownBy(() -> Service.start(folder, Map.of("adminToken", "with blanks")))
                .rootCause()
                .hasMessageContaining("AIGUILLAGE_ADMIN_TOKEN");
    }
}
