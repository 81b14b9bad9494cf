package org.aiguillage.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ConcordanceTest {
    @Test
    void aRightOrderIsOneAReversedOneZeroAndNoOrderHalf() {
        double[] lengths = {1, 2, 3};
        boolean[] ended = {true, true, true};

        assertThat(Concordance.of(new double[] {10, 20, 30}, lengths, ended)).isEqualTo(1);
        assertThat(Concordance.of(new double[] {30, 20, 10}, lengths, ended)).isZero();
        assertThat(Concordance.of(new double[] {5, 5, 5}, lengths, ended)).isEqualTo(0.5);
    }

    @Test
    void whatStillRunsLastsLongerThanWhatEndedBeforeButNothingElseIsKnownOfIt() {
        double[] lengths = {1, 1, 5};
        boolean[] ended = {true, false, false};

        assertThat(Concordance.of(new double[] {1, 2, 0}, lengths, ended)).isEqualTo(0.5);
        assertThat(Concordance.of(new double[] {1, 2}, new double[] {1, 2}, new boolean[] {false, true}))
                .isNaN();
    }

    @Test
    void agreesWithCountingEveryPair() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int n = random.nextInt(30);
            double[] foreseen = random.ints(n, 0, 8).asDoubleStream().toArray();
            double[] length = random.ints(n, 0, 8).asDoubleStream().toArray();
            boolean[] ended = new boolean[n];
            for (int i = 0; i < n; i++) {
                ended[i] = random.nextInt(3) > 0;
            }
            double pairByPair = pairByPair(foreseen, length, ended);
            double counted = Concordance.of(foreseen, length, ended);
            if (Double.isNaN(pairByPair)) {
                assertThat(counted).isNaN();
            } else {
                assertThat(counted).as("seed %d", seed).isEqualTo(pairByPair, within(1e-9));
            }
        }
    }

    private static double pairByPair(double[] foreseen, double[] length, boolean[] ended) {
        double concordant = 0;
        double pairs = 0;
        for (int i = 0; i < length.length; i++) {
            for (int j = 0; j < length.length; j++) {
                boolean shorter = length[i] < length[j] || (length[i] == length[j] && !ended[j]);
                if (i != j && ended[i] && shorter) {
                    pairs++;
                    concordant += foreseen[i] < foreseen[j] ? 1 : foreseen[i] == foreseen[j] ? 0.5 : 0;
                }
            }
        }
        return pairs == 0 ? Double.NaN : concordant / pairs;
    }
}
