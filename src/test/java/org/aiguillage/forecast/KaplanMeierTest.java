package org.aiguillage.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.aiguillage.forecast.KaplanMeier.Length;
import org.junit.jupiter.api.Test;

class KaplanMeierTest {
    /** Weeks of remission under 6-MP (Freireich and others, 1963); a minus: still in remission when last seen. */
    private static final int[] REMISSIONS = {
        6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35
    };

    @Test
    void isTheCurveOfTheTextbooks() {
        KaplanMeier curve = KaplanMeier.of(Arrays.stream(REMISSIONS)
                .mapToObj(weeks -> new Length(Math.abs(weeks), weeks > 0, 1))
                .toList());

        assertThat(curve.survival(5.9)).isEqualTo(1);
        assertThat(curve.survival(6)).isEqualTo(0.857, within(5e-4));
        assertThat(curve.survival(7)).isEqualTo(0.807, within(5e-4));
        assertThat(curve.survival(10)).isEqualTo(0.753, within(5e-4));
        assertThat(curve.survival(16)).isEqualTo(0.627, within(5e-4));
        assertThat(curve.survival(35)).isEqualTo(0.448, within(5e-4));
        assertThat(curve.quantile(0.5)).as("the median").isEqualTo(23);
        assertThat(curve.quantile(0.9)).as("nobody was seen for that long").isNaN();
    }

    @Test
    void withNothingOpenItIsTheShareThatLastsLonger() {
        KaplanMeier curve = KaplanMeier.of(lengths(List.of(1.0, 2.0, 2.0, 5.0)));

        assertThat(curve.survival(1)).isEqualTo(0.75, within(1e-12));
        assertThat(curve.survival(2)).isEqualTo(0.25, within(1e-12));
        assertThat(curve.quantile(0.25)).isEqualTo(1);
        assertThat(curve.quantile(0.5)).isEqualTo(2);
        assertThat(curve.quantile(1)).isEqualTo(5);
    }

    @Test
    void agreesWithTheDefinitionTakenLiterally() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Length> lengths = IntStream.range(0, 1 + random.nextInt(40))
                    .mapToObj(i -> new Length(random.nextInt(12), random.nextInt(3) > 0, 1 + random.nextInt(3)))
                    .toList();
            KaplanMeier curve = KaplanMeier.of(lengths);
            for (double time = -0.5; time < 13; time += 0.5) {
                assertThat(curve.survival(time))
                        .as("seed %d, time %f", seed, time)
                        .isEqualTo(literally(lengths, time), within(1e-9));
            }
        }
    }

    @Test
    void findsAnExponentialAgainThoughHalfIsCensored() {
        Random random = new Random(42);
        List<Length> lengths = new ArrayList<>();
        for (int i = 0; i < 40_000; i++) {
            double length = -10 * Math.log(1 - random.nextDouble());
            double seen = -10 * Math.log(1 - random.nextDouble());
            lengths.add(new Length(Math.min(length, seen), length <= seen, 1));
        }
        KaplanMeier curve = KaplanMeier.of(lengths);

        assertThat(curve.quantile(0.5)).isEqualTo(10 * Math.log(2), within(0.2));
        assertThat(curve.quantile(0.8)).isEqualTo(10 * Math.log(5), within(0.5));
        assertThat(curve.remaining(7, 0.5))
                .as("an exponential forgets its age")
                .isEqualTo(10 * Math.log(2), within(0.4));
    }

    @Test
    void aWeightCountsLikeSoManyLengths() {
        KaplanMeier weighted = KaplanMeier.of(List.of(new Length(1, true, 1), new Length(4, true, 3)));

        assertThat(weighted.survival(1)).isEqualTo(0.75, within(1e-12));
        assertThat(weighted.quantile(0.5)).isEqualTo(4);
    }

    @Test
    void nothingIsKnownOfAnAgeThatNobodyReached() {
        assertThat(KaplanMeier.of(lengths(List.of(1.0, 2.0))).remaining(3, 0.5)).isNaN();
        assertThat(KaplanMeier.of(List.of()).quantile(0.5)).isNaN();
    }

    private static List<Length> lengths(List<Double> values) {
        return values.stream().map(value -> new Length(value, true, 1)).toList();
    }

    private static double literally(List<Length> lengths, double time) {
        double share = 1;
        for (double end : lengths.stream()
                .filter(Length::ended)
                .mapToDouble(Length::length)
                .distinct()
                .toArray()) {
            if (end <= time) {
                share *= 1
                        - weight(lengths, l -> l.ended() && l.length() == end)
                                / weight(lengths, l -> l.length() >= end);
            }
        }
        return share;
    }

    private static double weight(List<Length> lengths, java.util.function.Predicate<Length> which) {
        return lengths.stream().filter(which).mapToDouble(Length::weight).sum();
    }
}
