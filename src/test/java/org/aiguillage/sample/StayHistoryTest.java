package org.aiguillage.sample;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.aiguillage.delay.Calendars;
import org.aiguillage.delay.Subject;
import org.aiguillage.delay.Visit;
import org.aiguillage.forecast.LookBack;
import org.aiguillage.observatory.Forecasts;
import org.aiguillage.observatory.StayHistory;
import org.aiguillage.observatory.StayHistory.Lived;
import org.aiguillage.routing.Referral;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is folded from the whole journal agrees with what stands in the tables. */
class StayHistoryTest {
    private static final Instant NOW = Instant.parse("2026-07-06T08:00:00Z");

    @Test
    void everyVisitOfEveryReferralIsThereOnce(@TempDir Path folder) {
        try (PlayedSample played = new PlayedSample(folder, NOW)) {
            StayHistory history = new StayHistory(played.storage.journal());
            List<Lived> stays = history.read(all -> all);

            for (Referral referral : played.referrals()) {
                List<Lived> its = stays.stream()
                        .filter(l -> l.subject().equals(referral.subject()))
                        .toList();
                int visits = referral.visit().number() - (referral.status().open() ? 0 : 1);
                assertThat(its)
                        .extracting(l -> l.visit().number())
                        .hasSize(visits)
                        .doesNotHaveDuplicates();
                assertThat(its.stream().filter(l -> l.to() == null).map(Lived::visit))
                        .isEqualTo(referral.status().open() ? List.<Visit>of(referral.visit()) : List.of());
            }
            int again = history.read(List::size);
            assertThat(again).as("asked again").isEqualTo(stays.size());
            LookBack.Result referrals =
                    requireNonNull(new Forecasts(history, new Calendars().standard(), Clock.fixed(NOW, ZoneOffset.UTC))
                            .lookBack()
                            .get(Subject.Type.REFERRAL));
            assertThat(referrals.moments()).isGreaterThan(played.referrals().size());
            assertThat(referrals.accuracy().n() + referrals.accuracy().running() + referrals.unknown())
                    .isEqualTo(referrals.moments());
        }
    }
}
