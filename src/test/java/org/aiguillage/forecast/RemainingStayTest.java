package org.aiguillage.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.aiguillage.forecast.Stay.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RemainingStayTest {
    private static final long HOUR = 3_600_000;

    @Test
    void thirtyOfTheSameRoundAreEnoughAndFewerAreWidenedToEveryRound() {
        List<Stay> history = new ArrayList<>();
        LongStream.rangeClosed(1, 30).forEach(i -> history.add(ended("a" + i, "SEED", i * HOUR)));
        LongStream.rangeClosed(1, 30).forEach(i -> history.add(ended("b" + i, "SERIES_A", 100 * HOUR)));

        Outlook seed = Forecast.remaining(history, open("x", "SEED", 1_000 * HOUR), 1_000 * HOUR);
        assertThat(seed.n()).isEqualTo(30);
        assertThat(seed.widened()).isFalse();
        assertThat(seed.p50()).isEqualTo(Duration.ofHours(15));
        assertThat(seed.p80()).isEqualTo(Duration.ofHours(24));

        Outlook later = Forecast.remaining(history, open("x", "SEED", 990 * HOUR), 1_000 * HOUR);
        assertThat(later.widened())
                .as("only 20 of the round outlasted ten hours")
                .isTrue();
        assertThat(later.n()).as("ties are whole").isEqualTo(20 + 30);
        assertThat(later.percentile()).isEqualTo(9 / 60.0, within(1e-9));
    }

    @Test
    void whatIsStillOpenCountsAsLongerAndNothingAfterNowIsKnown() {
        List<Stay> history = List.of(
                ended("a", "SEED", 2 * HOUR),
                open("b", "SEED", 0),
                new Stay("c", "S", "SEED", List.of(new Span(500 * HOUR, null)), null));

        Outlook outlook = Forecast.remaining(history, open("x", "SEED", 10 * HOUR), 10 * HOUR);

        assertThat(outlook.n()).as("c had not begun").isEqualTo(2);
        assertThat(outlook.p50()).isEqualTo(Duration.ofHours(2));
        assertThat(outlook.p80()).as("b may last for ever").isNull();
        Outlook earlier = Forecast.remaining(history, open("x", "SEED", HOUR), HOUR);
        assertThat(earlier.p50()).as("nobody had ended yet").isNull();
    }

    @Test
    void nothingIsAPeerOfItselfAndWithoutPeersNothingIsSaid() {
        Stay alone = open("x", "SEED", 0);
        Outlook outlook = Forecast.remaining(List.of(alone), alone, 5 * HOUR);

        assertThat(outlook.n()).isZero();
        assertThat(outlook.age()).isEqualTo(Duration.ofHours(5));
        assertThat(outlook.percentile()).isNull();
        assertThat(outlook.p50()).isNull();
    }

    @Test
    void onlyWhatItsOwnerHeldCounts() {
        Stay interrupted =
                new Stay("x", "S", null, List.of(new Span(0, 2 * HOUR), new Span(10 * HOUR, 13 * HOUR)), 13 * HOUR);

        assertThat(interrupted.lengthBy(HOUR)).isEqualTo(HOUR);
        assertThat(interrupted.lengthBy(9 * HOUR)).isEqualTo(2 * HOUR);
        assertThat(interrupted.lengthBy(100 * HOUR)).isEqualTo(5 * HOUR);
        assertThat(interrupted.whenHeldFor(3 * HOUR)).isEqualTo(11 * HOUR);
        assertThat(interrupted.whenHeldFor(5 * HOUR)).isNull();
    }

    @Test
    void lookingBackOnAProcessWithoutMemoryErrsAsMuchAsOneMust() {
        Random random = new Random(3);
        List<Stay> stays = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            long from = i * 6L * HOUR;
            long to = from + (long) (-80 * HOUR * Math.log(1 - random.nextDouble()));
            stays.add(new Stay("s" + i, "S", null, List.of(new Span(from, to)), to));
        }
        LookBack.Result result = LookBack.of(stays, 8 * HOUR, 2_000 * 6 * HOUR);

        assertThat(result.moments()).isBetween(1_000, 2_000);
        assertThat(result.accuracy().mae()).isEqualTo(10 * Math.log(2), within(0.7));
        assertThat(result.accuracy().coverage()).isBetween(0.75, 0.85);
    }

    private static Stay ended(String id, String round, long length) {
        return new Stay(id, "S", round, List.of(new Span(0, length)), length);
    }

    private static Stay open(String id, @Nullable String round, long since) {
        return new Stay(id, "S", round, List.of(new Span(since, null)), null);
    }
}
