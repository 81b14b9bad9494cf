package org.aiguillage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A referral left alone: warned and breached at the exact moment, over a weekend and 14 July, across restarts. */
class DelayJourneyTest {
    /** Friday 10 July 2026, 17:00 in Paris. */
    private static final String FRIDAY = "2026-07-10T15:00:00Z";

    private static final Instant DUE = Instant.parse("2026-07-20T15:00:00Z");

    @Test
    void warningAndBreachComeOnceEachAtTheExactWorkingTimeAlsoAcrossRestarts(@TempDir Path folder) {
        String referral;
        Instant warning;
        try (Service service = Service.start(folder, FRIDAY)) {
            Cast cast = new Cast(service);
            cast.mandate(cast.investor("Fonds Lent"), ", 'responseDays': 5");
            String dossier = cast.completeDraft(Cast.SIREN, "");
            cast.submit(dossier).ok(200);
            JsonNode sent = cast.referral(dossier);
            referral = sent.at("/id").asText();
            assertThat(Instant.parse(sent.at("/due").asText())).isEqualTo(DUE);
            assertThat(Instant.parse(sent.at("/since").asText())).isEqualTo(Instant.parse(FRIDAY));

            service.advance(Duration.ofDays(3));
            assertThat(flags(service)).isEmpty();
        }
        try (Service service = Service.start(folder, "2026-07-13T15:00:00Z")) {
            service.advance(Duration.between(Instant.parse("2026-07-13T15:00:00Z"), DUE.minusMillis(1)));
            List<JsonNode> warned = flags(service);
            assertThat(levels(warned)).containsExactly("WARNING");
            assertThat(warned.get(0).at("/holder").asText()).isEqualTo("INVESTOR");
            assertThat(warned.get(0).at("/subject/id").asText()).isEqualTo(referral);
            assertThat(Instant.parse(warned.get(0).at("/due").asText())).isEqualTo(DUE);
            warning = Instant.parse(warned.get(0).at("/reached").asText());
            // 80 % of five days of nine hours is four days: Friday's hour, two days, 14 July off, and eight hours more.
            assertThat(warning).isEqualTo(Instant.parse("2026-07-17T15:00:00Z"));

            service.advance(Duration.ofMillis(1));
            assertThat(levels(flags(service))).containsExactlyInAnyOrder("WARNING", "BREACH");
        }
        try (Service service = Service.start(folder, "2026-07-20T15:00:00Z")) {
            service.advance(Duration.ofDays(6));
            List<JsonNode> flags = flags(service);
            assertThat(levels(flags)).containsExactlyInAnyOrder("WARNING", "BREACH");
            assertThat(flags)
                    .allSatisfy(f -> assertThat(f.at("/sentence").asText()).isNotBlank());

            service.post(Service.ADMIN, "/api/referrals/" + referral + "/moves", "{'to': 'ACKNOWLEDGED'}")
                    .ok(200);
            assertThat(flags(service)).as("a stage that ends closes its flags").isEmpty();
            JsonNode breach = service.get(Service.ADMIN, "/api/flags?level=BREACH")
                    .ok(200)
                    .body()
                    .at("/items/0");
            assertThat(breach.at("/open").asBoolean()).isFalse();
            assertThat(breach.at("/late").asText()).as("an hour and four days").isEqualTo("PT37H");
            assertThat(breach.at("/target").asText()).isEqualTo("HOLDER");
        }
    }

    @Test
    void timeThatWaitsOnTheStartupIsNotChargedToTheInvestor(@TempDir Path folder) {
        try (Service service = Service.start(folder, "2026-09-07T07:00:00Z")) {
            Cast cast = new Cast(service);
            cast.mandate(cast.investor("Fonds Patient"), ", 'responseDays': 5");
            String dossier = cast.completeDraft(Cast.SIREN, "");
            cast.submit(dossier).ok(200);
            String referral = cast.referral(dossier).at("/id").asText();
            assertThat(cast.referral(dossier).at("/due").asText()).startsWith("2026-09-11T16:00");

            service.post(
                            Service.ADMIN,
                            "/api/referrals/" + referral + "/waiting",
                            "{'on': 'STARTUP', 'reason': 'Le tableau de capitalisation'}")
                    .ok(200);
            service.advance(Duration.ofDays(2));
            service.post(Service.ADMIN, "/api/referrals/" + referral + "/resumption", "{}")
                    .ok(200);

            assertThat(cast.referral(dossier).at("/due").asText()).startsWith("2026-09-15T16:00");
        }
    }

    @Test
    void aParkedDealWakesOnItsDayAndItsClockStoodMeanwhile(@TempDir Path folder) {
        try (Service service = Service.start(folder, "2026-09-07T07:00:00Z")) {
            Cast cast = new Cast(service);
            cast.mandate(cast.investor("Fonds en Pause"), ", 'responseDays': 5");
            String dossier = cast.completeDraft(Cast.SIREN, "");
            cast.submit(dossier).ok(200);
            String referral = cast.referral(dossier).at("/id").asText();

            service.post(
                            Service.ADMIN,
                            "/api/referrals/" + referral + "/parking",
                            "{'until': '2026-09-21', 'reason': 'Comité en septembre'}")
                    .ok(200);
            service.advance(Duration.ofDays(10));
            assertThat(cast.referral(dossier).at("/status").asText()).isEqualTo("PARKED");
            assertThat(flags(service)).isEmpty();
            service.advance(Duration.ofDays(4));

            assertThat(cast.referral(dossier).at("/status").asText()).isEqualTo("ACTIVE");
            assertThat(cast.referral(dossier).at("/due").asText()).startsWith("2026-09-25T16:00");
        }
    }

    @Test
    void anAbsentInvestorReceivesTheDossierWhenTheAbsenceEnds(@TempDir Path folder) {
        try (Service service = Service.start(folder, "2026-08-03T07:00:00Z")) {
            Cast cast = new Cast(service);
            cast.mandate(
                    cast.investor("Fonds Fermé en Août"), ", 'absences': [{'from': '2026-08-01', 'to': '2026-08-23'}]");
            String dossier = cast.completeDraft(Cast.SIREN, "");
            assertThat(cast.submit(dossier).ok(200).body().at("/held").asInt()).isEqualTo(1);

            service.advance(Duration.ofDays(21));

            assertThat(cast.referral(dossier).at("/since").asText()).startsWith("2026-08-23T22:00");
        }
    }

    @Test
    void aDossierSentBackIsFlaggedToTheStartup(@TempDir Path folder) {
        try (Service service = Service.start(folder, "2026-09-07T07:00:00Z")) {
            Cast cast = new Cast(service);
            String dossier = cast.draft(Cast.raise(Cast.SIREN, "")).text("/id");
            cast.submit(dossier).ok(200);

            service.advance(Duration.ofDays(60));

            assertThat(flags(service))
                    .isNotEmpty()
                    .allSatisfy(f -> assertThat(f.at("/holder").asText()).isEqualTo("STARTUP"));
            String id = flags(service).get(0).at("/id").asText();
            assertThat(service.post(
                                    Service.ADMIN,
                                    "/api/flags/" + id + "/acknowledgement",
                                    "{'comment': 'Je les appelle'}")
                            .ok(200)
                            .text("/acknowledgement/comment"))
                    .isEqualTo("Je les appelle");
        }
    }

    private static List<JsonNode> flags(Service service) {
        JsonNode items = service.get(Service.ADMIN, "/api/flags?open=true")
                .ok(200)
                .body()
                .at("/items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private static List<String> levels(List<JsonNode> flags) {
        return flags.stream().map(f -> f.at("/level").asText()).toList();
    }
}
